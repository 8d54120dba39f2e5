import type { ComponentChildren } from 'preact';
import { Tile } from '../../../../components/marks/tile';
import { enterMenu } from '../../../../components/menu-walk';
import { isolated, words } from '../../../../lib/i18n/words';
import type { PlaceChoice } from '../../../../lib/session/types';
import type { Row } from '../../../../lib/session/view';
import { type PlaceGroup, placeGroups, worksIn } from '../../state/place-groups';
import type { PartProps } from '../part-props';
import { Leaf } from './leaf';

interface LeavesProps extends PartProps {
  row: Row;
  choices: PlaceChoice[];
  isActive: boolean;
  /** What stands under them. */
  children?: ComponentChildren;
}

/** The places of one account, each organisation with its workspaces. */
export const PlaceLeaves = ({ children, ...props }: LeavesProps) => {
  const { state, act, row, choices, isActive } = props;
  const name = isolated(row.title);
  if (choices.length === 0) return <p class="leaf bare">{words('places.none')}</p>;
  return (
    <>
      <div role="listbox" ref={enterMenu} aria-label={words('popup.placesOf', { name })}>
        {placeGroups(choices).map((group) => (
          <Group key={group.organizationId} {...props} group={group} />
        ))}
        {isActive && !row.nowhere && (
          <Leaf class="leaf ws bare" choose={() => act({ kind: 'leave-places' })}>
            {words('popup.noOrganization')}
          </Leaf>
        )}
      </div>
      {children}
      {state.newToPlaces && <p class="leaves-foot">{words('places.follows', { name })}</p>}
    </>
  );
};

/** As in "Mina @ Tidewell · ": what is seen of a leaf goes on from there. */
const whose = ({ title }: Row, { organization, workspace }: PlaceChoice): string =>
  [words('places.leafOf', { name: title }), workspace === null ? '' : `${organization} ·`].join(' ');

const Group = ({ act, row, isActive, group }: LeavesProps & { group: PlaceGroup }) => {
  const { organization, hue, choices } = group;
  const itself = choices.find(({ workspaceId }) => workspaceId === null);
  const leafOf = (choice: PlaceChoice) => ({
    here: worksIn(row, choice) && (isActive ? ('active' as const) : ('last' as const)),
    of: isActive ? undefined : whose(row, choice),
    barred: choice.barred,
    choose: () => act({ kind: 'go-to', key: row.key, place: choice }),
    say: (why: string) => act({ kind: 'changed', to: { said: { kind: 'plain', name: why } } }),
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
