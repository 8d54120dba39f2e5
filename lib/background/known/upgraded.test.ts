import { expect, test } from 'vitest';
import { upgradedRoster } from './upgraded';

/** As version 0.1 wrote it. */
const ROSTER = `{
  "sessionId": "1", "activeId": "7", "readAt": 5, "phase": "signed-in",
  "entries": [{
    "key": "201", "signInId": "7", "title": "Bo Li", "detail": null, "organization": "Quell", "workspace": null,
    "hue": 3, "digit": 1, "disabled": false, "expiresAt": null, "endedAt": null, "foreign": true, "guise": null
  }]
}`;

test('a roster that knows places by name alone opens, and says no more than it knows', () => {
  const roster = JSON.parse(ROSTER);

  expect(upgradedRoster(roster)).toEqual({
    ...roster,
    entries: [{ ...roster.entries[0], membershipId: null }],
  });
});
