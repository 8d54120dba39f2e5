import { Icon } from '../../../../../components/marks/icon';
import { isolated, words } from '../../../../../lib/i18n/words';
import { controlId, isSame } from '../../../state/accounts/accounts-state';
import { followPointer } from './follow-pointer';
import type { LineProps } from './line-props';
import './grip.css';

/** How the foot of the table is found by its grips, which it explains. */
export const HOW = 'accounts-how';

/** What a row is moved by: with keys, dragged, or by pressing first this one and then that of another row. */
export const Grip = ({ face, row, accounts, deeds }: LineProps) => {
  const at = { origin: face.origin, key: row.key };
  const isLifted = isSame(accounts.lifted, at);
  const walk = (event: KeyboardEvent) => {
    const go = isLifted && STEPS[event.key];
    if (!go) return;
    // Who goes on with Tab goes on from here.
    if (event.key !== 'Tab') event.preventDefault();
    go(deeds, accounts.lifted?.at ?? 0);
  };
  return (
    <button
      type="button"
      class="more grip"
      id={controlId('grip', at)}
      aria-label={words('options.accounts.move', { name: isolated(row.title) })}
      aria-describedby={HOW}
      aria-pressed={isLifted}
      onKeyDown={walk}
      // The pointer's own clicks are followed from their beginning.
      onClick={({ detail }) => detail === 0 && deeds.press(at)}
      onPointerDown={(event) =>
        event.button === 0 &&
        followPointer(event, {
          press: () => deeds.press(at),
          begin: () => deeds.lift(at),
          over: deeds.moveOver,
          end: deeds.drop,
          stop: deeds.putBack,
        })
      }
    >
      <Icon name="grip" />
    </button>
  );
};

type Step = (deeds: LineProps['deeds'], at: number) => void;

const STEPS: Record<string, Step | undefined> = {
  ArrowUp: (deeds, at) => deeds.moveTo(at - 1),
  ArrowDown: (deeds, at) => deeds.moveTo(at + 1),
  Home: (deeds) => deeds.moveTo(0),
  End: (deeds) => deeds.moveTo(Number.POSITIVE_INFINITY),
  Escape: (deeds) => deeds.putBack(),
  Tab: (deeds) => deeds.putBack(),
};
