import { useId } from 'preact/hooks';
import { Emphasis } from '../../../../components/emphasis';
import { Switch } from '../../../../components/fields/switch';
import { isolated, marked } from '../../../../lib/i18n/words';
import type { CardProps } from './card-props';

/** Who is to be active afterwards: the one who is now, or the new account (rule FR-14). */
export function StayFoot({ flow, deeds }: CardProps) {
  const id = useId();
  if (flow.active === null) return null;
  const parts = marked('signIn.stay', { name: isolated(flow.active) });
  return (
    <footer class="flow-foot">
      <label class="stay" for={id}>
        <Emphasis parts={parts} />
        <Switch id={id} label={parts.join('')} on={flow.stayAs !== null} onToggle={deeds.stay} />
      </label>
    </footer>
  );
}
