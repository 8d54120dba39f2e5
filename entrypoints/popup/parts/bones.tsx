import { words } from '../../../lib/i18n/words';

/** Stands for what is not known yet, with its measures; drawn by the stylesheet. */
export const Bones = () => <div class="bones" role="status" aria-label={words('popup.checking')} />;
