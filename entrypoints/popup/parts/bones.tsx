import { words } from '../../../lib/i18n/words';

/** Both stand for what is not known yet, with its measures; drawn by the stylesheet. */
export const LeadBones = () => <div class="bones lead-bones" />;

export const RowBones = () => (
  <div class="bones row-bones" role="status" aria-label={words('popup.checking')} />
);
