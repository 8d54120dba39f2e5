import { useId } from 'preact/hooks';
import { Emphasis } from '../../../../components/emphasis';
import { Switch } from '../../../../components/fields/switch';
import { isolated, words } from '../../../../lib/i18n/words';
import type { CardProps } from './card-props';

/** Who is to be active afterwards: the one who is now, or the new account (rule FR-14). */
export function StayFoot({ flow, deeds }: CardProps) {
  const id = useId();
  if (flow.active === null) return null;
  const text = words('signIn.stay', { name: isolated(flow.active) });
  return (
    <footer class="flow-foot">
      <label class="stay" for={id}>
        <Emphasis text={text} />
        <Switch id={id} label={text.replaceAll('*', '')} on={flow.stayAs !== null} onToggle={deeds.stay} />
      </label>
    </footer>
  );
}
