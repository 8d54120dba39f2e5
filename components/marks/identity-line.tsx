import { Icon } from './icon';
import './identity-line.css';

export interface IdentityLineProps {
  /** E-mail, username or phone. */
  identifier: string;
  change: string;
  onChange(): void;
}

/** Who is signing in, kept in sight. The hidden field tells password managers whose password comes next. */
export const IdentityLine = ({ identifier, change, onChange }: IdentityLineProps) => (
  <div class="identity-line">
    <Icon name={identifier.includes('@') ? 'mail' : 'users'} />
    <bdi class="trim">{identifier}</bdi>
    <input
      class="vh"
      type="text"
      autocomplete="username"
      tabIndex={-1}
      aria-hidden="true"
      readOnly
      value={identifier}
    />
    <button type="button" class="btn text sm" onClick={onChange}>
      {change}
    </button>
  </div>
);
