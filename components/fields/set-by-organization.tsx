import { words } from '../../lib/i18n/words';
import { Icon } from '../marks/icon';
import './set-by-organization.css';

/** Why a control cannot be used: the administrator of the browser has decided. */
export const SetByOrganization = () => (
  <span class="set-by">
    <Icon name="lock" />
    {words('options.policy.set')}
  </span>
);
