import type { PlaceChoice } from '../../../lib/session/types';
import type { Hue, Row } from '../../../lib/session/view';

/** One organisation with what can be chosen in it. */
export interface PlaceGroup {
  organizationId: string;
  organization: string;
  hue: Hue;
  /** The organisation itself, when it can be chosen, and its workspaces. */
  choices: PlaceChoice[];
}

const HUES = 10;

/** Choices by organisation, in the order of their first mention. */
export function placeGroups(choices: PlaceChoice[]): PlaceGroup[] {
  const groups = new Map<string, PlaceGroup>();
  for (const choice of choices) {
    const { organizationId, organization } = choice;
    const group = groups.get(organizationId);
    if (group) group.choices.push(choice);
    else
      groups.set(organizationId, {
        organizationId,
        organization,
        hue: groups.size % HUES,
        choices: [choice],
      });
  }
  return [...groups.values()];
}

/** Whether an account works in this very place: names may be shared, ids are not. */
export const worksIn = (row: Row, { membershipId }: PlaceChoice): boolean =>
  membershipId !== null && row.membershipId === membershipId;
