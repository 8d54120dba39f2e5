import type { PlaceChoice } from '../../lib/session/types';
import type { Hue } from '../../lib/session/view';

/** One organisation with what can be chosen in it. */
export interface PlaceGroup {
  organizationId: string;
  organization: string;
  hue: Hue;
  /** The organisation itself as a choice, or null when only its workspaces are. */
  itself: PlaceChoice | null;
  workspaces: PlaceChoice[];
}

const HUES = 10;

/** Choices by organisation, in the order of their first mention. */
export function placeGroups(choices: PlaceChoice[]): PlaceGroup[] {
  const ids = [...new Set(choices.map(({ organizationId }) => organizationId))];
  return ids.map((organizationId) =>
    groupOf(choices.filter((choice) => choice.organizationId === organizationId)),
  );
}

function groupOf(choices: PlaceChoice[]): PlaceGroup {
  const [first] = choices;
  const organizationId = first?.organizationId ?? '';
  return {
    organizationId,
    organization: first?.organization ?? '',
    hue: [...organizationId].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % HUES,
    itself: choices.find(({ workspaceId }) => workspaceId === null) ?? null,
    workspaces: choices.filter(({ workspaceId }) => workspaceId !== null),
  };
}
