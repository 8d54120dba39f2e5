import * as z from 'zod/mini';
import { lazy } from '../../session/once';
import { plainName, plainText } from '../../session/plain-text';
import type { Slices } from '../../session/slices';
import type { PlaceChoice, ToldPlaces } from '../../session/types';
import { elementsIn, id, part, text, word } from './field';
import { type Membership, membership } from './membership';

const choice = lazy(() =>
  z.extend(membership(), {
    user_id: id(),
    eligibility_restriction: part(z.object({ type: word(), message: text() })),
  }),
);

type Choice = z.output<ReturnType<typeof choice>>;

/** More than anybody works in, and as many as a menu could hold. */
const MOST_PLACES = 1_000;

/** One of the membership lists of section 4.9, or null when the payload is no list. Null means an empty one. */
export function* readMemberships(payload: unknown): Slices<Choice[] | null> {
  if (payload === null) return [];
  return Array.isArray(payload) ? yield* elementsIn(choice(), payload, MOST_PLACES) : null;
}

/** Both lists together, with everybody whom they name as theirs. */
export function toldPlaces(organizations: Choice[], workspaces: Choice[]): ToldPlaces {
  const named = [...organizations, ...workspaces].flatMap((each) => each.user_id ?? []);
  return { choices: placeChoices(organizations, workspaces), people: [...new Set(named)] };
}

/** Every organisation in the server's order, each followed by its workspaces. */
function placeChoices(organizations: Choice[], workspaces: Choice[]): PlaceChoice[] {
  const parentOf = parentAmong(organizations);
  const whole = organizations.flatMap((each) => organizationChoice(each) ?? []);
  const inside = workspaces.flatMap((each) => workspaceChoice(each, parentOf(each)) ?? []);
  const groups = new Map<string, PlaceChoice[]>(whole.map(({ organizationId }) => [organizationId, []]));
  for (const place of [...whole, ...inside]) groups.get(place.organizationId)?.push(place);
  return [
    ...[...groups.values()].flat(),
    ...inside.filter(({ organizationId }) => !groups.has(organizationId)),
  ];
}

function organizationChoice(each: Choice): PlaceChoice | null {
  const organizationId = organizationOf(each);
  if (organizationId === null) return null;
  return {
    organizationId,
    organization: each.organization?.name || plainName(organizationId),
    workspaceId: null,
    workspace: null,
    membershipId: each.id,
    barred: barred(each),
  };
}

function workspaceChoice(each: Choice, parent: Choice | undefined): PlaceChoice | null {
  const organizationId = organizationOf(each) ?? (parent === undefined ? null : organizationOf(parent));
  const workspaceId = each.workspace?.id ?? each.workspace_id;
  if (organizationId === null || workspaceId === null) return null;
  return {
    organizationId,
    organization: parent?.organization?.name || each.organization?.name || plainName(organizationId),
    workspaceId,
    workspace: each.workspace?.name || plainName(workspaceId),
    membershipId: each.id,
    barred: barred(each),
  };
}

/** A server may list a thousand of either: each is looked at once (row T22). */
function parentAmong(organizations: Choice[]): (workspace: Choice) => Choice | undefined {
  const byMembership = firstBy(organizations, ({ id }) => id);
  const byId = firstBy(organizations, organizationOf);
  return (workspace) =>
    byMembership.get(workspace.organization_membership_id) ?? byId.get(organizationOf(workspace));
}

/** The first that has an id, by each id. */
function firstBy(
  choices: Choice[],
  idOf: (each: Choice) => string | null,
): ReadonlyMap<string | null, Choice> {
  const identified = choices.filter((each) => idOf(each) !== null);
  return new Map(identified.toReversed().map((each) => [idOf(each), each]));
}

const organizationOf = (each: Membership): string | null => each.organization?.id ?? each.organization_id;

/** The server's own words where it gives some, else the name of the rule. */
function barred({ eligibility_restriction: rule }: Choice): string | null {
  if (rule === null || rule.type === '' || rule.type === 'none') return null;
  return rule.message || plainText(rule.type);
}
