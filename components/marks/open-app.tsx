import { isolated, words } from '../../lib/i18n/words';
import { Icon } from './icon';

export interface OpenAppProps {
  name: string;
  /** Where something else is to be done first. */
  plain?: boolean;
  onOpen(): void;
}

/** The way out of connecting and of signing in: to the app itself. */
export const OpenApp = ({ name, plain, onOpen }: OpenAppProps) => (
  <button type="button" class={plain ? 'btn plain lg' : 'btn primary lg'} onClick={onOpen}>
    <Icon name="open-outside" />
    {words('openApp', { app: isolated(name) })}
  </button>
);
