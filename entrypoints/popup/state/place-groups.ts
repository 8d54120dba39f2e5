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
  const heads = choices.filter((choice, at) => at === choices.findIndex(inSame(choice)));
  return heads.map(({ organizationId, organization }, index) => ({
    organizationId,
    organization,
    hue: index % HUES,
    choices: choices.filter(inSame({ organizationId })),
  }));
}

/** Whether an account works in this very place: names may be shared, ids are not. */
export const worksIn = (row: Row, { membershipId }: PlaceChoice): boolean =>
  membershipId !== null && row.membershipId === membershipId;

const inSame =
  ({ organizationId }: Pick<PlaceChoice, 'organizationId'>) =>
  (other: PlaceChoice): boolean =>
    other.organizationId === organizationId;
