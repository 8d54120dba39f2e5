import { Icon } from '../../../../../components/marks/icon';
import { isolated, words } from '../../../../../lib/i18n/words';
import { inApp } from '../../../state/intent';
import { lookOf } from '../../../state/row-look';
import { appThere } from '../../../state/several/app-there';
import { idOf, oneList } from '../../../state/several/one-list';
import { appOf } from '../../../state/several/stops';
import { wordOf } from '../../../words/row-face';
import type { PartProps } from '../../part-props';
import { anchorOf } from '../anchor-of';

/** The dots of an account that is selected among those of all apps: a row itself holds no second target. */
export const StopActions = ({ state, act }: PartProps) => {
  const { stop } = oneList(state);
  const row = stop?.row;
  const app = stop && appOf(state, stop);
  const there = appThere(state, app);
  if (!row || row.leaf || !there) return null;
  const isOpen = there.open?.kind === 'row' && there.open.key === row.key;
  return (
    <div
      class="row-actions"
      ref={(dots) => layOver(dots, idOf(state, stop))}
      data-last={wordOf(lookOf(there, row)) !== null}
    >
      <button
        type="button"
        class="more"
        data-anchor={anchorOf(row.key, app)}
        aria-label={words('popup.actionsFor', { name: isolated(row.title) })}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => act(inApp(app, { kind: 'opened', open: { kind: 'row', key: row.key } }))}
      >
        <Icon name="more" />
      </button>
    </div>
  );
};

/** Heads of apps stand between the rows, and of a long list not all are drawn: its place is where it is. */
function layOver(dots: HTMLElement | null, id: string): void {
  const row = document.getElementById(id)?.getBoundingClientRect();
  const room = dots?.offsetParent;
  if (!dots || !row || !room) return;
  const top = row.top - room.getBoundingClientRect().top + room.scrollTop;
  dots.style.setProperty('inset-block-start', `${top + (row.height - dots.offsetHeight) / 2}px`);
}
