import { ActiveMark } from '../../components/active-mark';
import { Avatar } from '../../components/avatar';
import { Icon } from '../../components/icon';
import { placeLine } from '../../components/place-line';
import { isolated, words } from '../../lib/i18n/words';
import type { Row } from '../../lib/session/view';
import type { PartProps } from './intent';
import { lookSentence } from './row-words';
import { activeRow, faceOf, isConfirmed, lookOf } from './shown';

/** The active account, apart from the list of those one can become. */
export const Lead = ({ state, act }: PartProps) => {
  const row = activeRow(state);
  return row ? <ActiveLead state={state} act={act} row={row} /> : <NobodyActive />;
};

const NobodyActive = () => (
  <section class="lead" aria-label={words('popup.activeAccount')}>
    <span class="avatar lg is-off" aria-hidden="true">
      <Icon name="users" />
    </span>
    <span class="who">
      <span class="line-1">
        <span class="name">{words('popup.nobodyActive')}</span>
      </span>
      <span class="line-2">{words('popup.chooseBelow')}</span>
    </span>
  </section>
);

const ActiveLead = ({ state, act, row }: PartProps & { row: Row }) => {
  const confirmed = isConfirmed(state);
  const face = faceOf(state);
  const trouble = lookSentence(state, row);
  const leaving = lookOf(state, row).kind === 'leaving';
  return (
    <section
      class="lead"
      aria-label={words('popup.activeAccount')}
      aria-current="true"
      aria-busy={leaving}
      data-old={confirmed ? undefined : ''}
    >
      <Avatar initials={row.initials} hue={row.hue} look="lit" size="lg" busy={leaving} />
      <span class="who">
        <span class="line-1">
          <bdi class="name" title={row.title}>
            {row.title}
          </bdi>
          {face?.organizations && row.detail && <bdi class="mail">{row.detail}</bdi>}
        </span>
        <span class="line-2">
          {trouble ? <span class="trim warn">{trouble}</span> : <Place state={state} act={act} row={row} />}
        </span>
      </span>
      <span class="lead-end">
        <span class={confirmed ? 'active' : 'active is-old'}>
          {confirmed ? <ActiveMark /> : <Icon name="clock" />}
          {words('popup.active')}
        </span>
        <button
          type="button"
          class="more"
          data-anchor={row.key}
          aria-label={words('popup.actionsFor', { name: isolated(row.title) })}
          aria-haspopup="menu"
          aria-expanded={state.open?.kind === 'row' && state.open.key === row.key}
          onClick={() => act({ kind: 'opened', open: { kind: 'row', key: row.key } })}
        >
          <Icon name="more" />
        </button>
      </span>
    </section>
  );
};

const Place = ({ state, act, row }: PartProps & { row: Row }) => {
  if (!faceOf(state)?.organizations) return <bdi class="trim">{row.detail}</bdi>;
  const isOpen = state.open?.kind === 'places';
  return (
    <button
      type="button"
      class="place"
      aria-haspopup="listbox"
      aria-expanded={isOpen}
      onClick={() => act(isOpen ? { kind: 'closed' } : { kind: 'open-places' })}
    >
      <span class="vh">{words('popup.places')} </span>
      <bdi class="trim">{placeLine(row)}</bdi>
      <Icon name={isOpen ? 'up' : 'down'} />
    </button>
  );
};
