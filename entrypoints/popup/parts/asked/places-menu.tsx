import type { ComponentChildren } from 'preact';
import { Icon } from '../../../../components/marks/icon';
import { Tile } from '../../../../components/marks/tile';
import { enterMenu } from '../../../../components/menu-walk';
import { failureSentence } from '../../../../components/words/failure-sentence';
import { isolated, words } from '../../../../lib/i18n/words';
import type { PlaceChoice } from '../../../../lib/session/types';
import type { Row } from '../../../../lib/session/view';
import { type PlaceGroup, placeGroups, worksIn } from '../../state/place-groups';
import { activeRow, appName } from '../../state/selectors';
import type { PopupState } from '../../state/state';
import type { PartProps } from '../part-props';

/** Where the active account can work; one leaf is one choice. */
export const PlacesMenu = ({ state, act }: PartProps) => {
  const known = state.places?.ok ? state.places.value : null;
  const active = activeRow(state);
  return (
    <div class="menu places">
      {known && active ? (
        <Leaves choices={known} active={active} act={act} />
      ) : (
        <p class="leaf bare" role="status">
          {statusOf(state)}
        </p>
      )}
    </div>
  );
};

function statusOf(state: PopupState): string {
  const app = appName(state);
  const { places } = state;
  return places && !places.ok
    ? failureSentence({ failure: places.problem }, app)
    : words('places.asking', { app });
}

interface LeavesProps {
  choices: PlaceChoice[];
  active: Row;
  act: PartProps['act'];
}

const Leaves = ({ choices, active, act }: LeavesProps) => {
  if (choices.length === 0) return <p class="leaf bare">{words('places.none')}</p>;
  return (
    <div
      role="listbox"
      ref={enterMenu}
      aria-label={words('popup.placesOf', { name: isolated(active.title) })}
    >
      {placeGroups(choices).map((group) => (
        <Group key={group.organizationId} group={group} active={active} act={act} />
      ))}
      {!active.nowhere && (
        <Leaf class="leaf ws bare" choose={() => act(NOWHERE)}>
          {words('popup.noOrganization')}
        </Leaf>
      )}
    </div>
  );
};

const NOWHERE = { kind: 'move', organizationId: null, workspaceId: null } as const;

const Group = ({ group, active, act }: { group: PlaceGroup; active: Row; act: PartProps['act'] }) => {
  const { organizationId, organization, hue, choices } = group;
  const itself = choices.find(({ workspaceId }) => workspaceId === null);
  const leafOf = (choice: PlaceChoice) => ({
    here: worksIn(active, choice),
    barred: choice.barred,
    choose: () => act({ kind: 'move', organizationId, workspaceId: choice.workspaceId }),
  });
  const face = (
    <>
      <Tile name={organization} hue={hue} size="xs" />
      <bdi>{organization}</bdi>
    </>
  );
  return (
    <>
      {itself ? (
        <Leaf class="leaf org pick-org" {...leafOf(itself)}>
          {face}
        </Leaf>
      ) : (
        <div class="leaf org" role="presentation">
          {face}
        </div>
      )}
      {choices
        .filter((choice) => choice !== itself)
        .map((choice) => (
          <Leaf key={choice.workspaceId} class="leaf ws" {...leafOf(choice)}>
            <bdi>{choice.workspace}</bdi>
          </Leaf>
        ))}
    </>
  );
};

interface LeafProps {
  class: string;
  /** Whether the account works here now. */
  here?: boolean;
  /** Why it cannot be chosen, or null. */
  barred?: string | null;
  choose: () => void;
  children: ComponentChildren;
}

const Leaf = ({ class: name, here = false, barred = null, choose, children }: LeafProps) => (
  <button
    type="button"
    class={name}
    role="option"
    tabIndex={-1}
    data-stop
    aria-selected={here}
    aria-disabled={barred !== null}
    aria-current={here || undefined}
    onClick={() => barred === null && choose()}
  >
    <span class="trim leaf-name">{children}</span>
    <span class="end">
      {here && (
        <span class="active">
          <Icon name="active" />
          {words('popup.active')}
        </span>
      )}
      <span class="why" title={barred ?? ''}>
        {barred}
      </span>
      {barred !== null && <Icon name="lock" small />}
    </span>
  </button>
);
