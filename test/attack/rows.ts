/** A row of the threat model: what is tried, and where it is proved that it fails. */
export interface ThreatRow {
  attack: string;
  /** Files of tests; none only where `open` says why. */
  tests: string[];
  /** What of the row is not there, and why. */
  open?: string;
}

const STRANGERS = 'test/e2e/stories/strangers.spec.ts';
const OUTSIDE = 'test/e2e/stories/changed-outside.spec.ts';
const DRAWER = 'entrypoints/options/deeds/drawer/drawer-deeds.test.ts';
const CONTENTS = 'test/built/contents.test.ts';
const MANIFEST = 'test/built/manifest.test.ts';
const PICTURES = [MANIFEST, 'lib/background/pictures.test.ts', 'test/e2e/stories/settings/pictures.spec.ts'];
const SECRETS = 'test/e2e/stories/secrets.spec.ts';
const REPLIES = 'lib/wacht/replies.attack.test.ts';
const PROMPTS = 'test/attack/prompts.attack.test.ts';
const ADDRESS = 'lib/session/pasted/address.attack.test.ts';
const PASTED = 'lib/session/pasted/pasted.attack.test.ts';
const FOREIGN = 'lib/background/foreign.test.ts';

/** Every row of the threat model (T1 to T39), each with its tests: `npm run attack` prints it, a test checks it. */
export const ROWS: Record<string, ThreatRow> = {
  T1: { attack: 'another extension asks us', tests: [STRANGERS, 'lib/rpc/gate.attack.test.ts', CONTENTS] },
  T2: {
    attack: 'a forged sender within ours',
    tests: ['lib/rpc/gate.test.ts', 'lib/rpc/gate.attack.test.ts'],
  },
  T3: { attack: 'a page of the web asks us', tests: [STRANGERS] },
  T4: { attack: 'a link makes us call a host', tests: [STRANGERS, PROMPTS] },
  T5: { attack: 'malformed messages', tests: ['lib/rpc/gate.attack.test.ts'] },
  T6: {
    attack: 'a message is sent again',
    tests: ['lib/background/accounts/switching.test.ts', 'entrypoints/popup/deeds/switching.test.ts'],
  },
  T7: {
    attack: 'a key meant for one row hits another',
    tests: [FOREIGN, 'entrypoints/popup/state/click.test.ts', 'lib/background/reach/commands.test.ts'],
  },
  T8: {
    attack: 'a page switches the account',
    tests: [
      OUTSIDE,
      'lib/background/outside-notice.test.ts',
      'lib/background/asking/outside-changes.test.ts',
    ],
  },
  T9: {
    attack: 'somebody’s account is planted',
    tests: [FOREIGN, 'lib/background/flow/own-account.test.ts', 'test/e2e/stories/foreign.spec.ts'],
  },
  T10: {
    attack: 'a row jumps under the pointer',
    tests: ['entrypoints/popup/state/arrange.test.ts', 'lib/background/known/adopting.test.ts'],
  },
  T11: {
    attack: 'an address to be opened leads astray',
    tests: ['lib/session/outward-url.attack.test.ts', 'test/e2e/stories/astray.spec.ts'],
  },
  T12: {
    attack: 'a picture that is a script',
    tests: [...PICTURES, 'lib/platform/pictures/picture-size.test.ts', 'lib/db/pictures-read.test.ts'],
  },
  T13: {
    attack: 'a picture that counts looks',
    tests: PICTURES,
  },
  T14: {
    attack: 'markup in names and messages',
    tests: ['test/e2e/stories/names.spec.ts', MANIFEST, 'lib/session/plain-text.test.ts'],
  },
  T15: {
    attack: 'names that look like others',
    tests: [
      'lib/session/plain-text.attack.test.ts',
      'lib/session/letters/look-alike.attack.test.ts',
      'lib/session/app-name.attack.test.ts',
      'lib/background/app-names.test.ts',
    ],
  },
  T16: { attack: 'our pages in a frame', tests: [STRANGERS] },
  T17: { attack: 'a page learns that we are installed', tests: [STRANGERS] },
  T18: { attack: 'something is laid over what we draw in pages', tests: [MANIFEST, CONTENTS] },
  T19: { attack: 'an address within the network is connected', tests: [ADDRESS, PASTED] },
  T20: { attack: 'an app answers with another host', tests: ['lib/wacht/exchange.test.ts'] },
  T21: {
    attack: 'http in place of https',
    tests: [ADDRESS, PASTED, 'lib/session/pasted/address.test.ts', MANIFEST],
  },
  T22: {
    attack: 'replies too large, too deep, too many',
    tests: ['lib/wacht/exchange.test.ts', 'lib/wacht/json.test.ts', 'lib/background/crowds.attack.test.ts'],
  },
  T23: { attack: 'keys that change every object', tests: [REPLIES] },
  T24: {
    attack: 'one app reaches another',
    tests: [
      'lib/background/foreign-token.attack.test.ts',
      'lib/background/apps/shared-hosts.test.ts',
      'lib/session/belonging.test.ts',
      PROMPTS,
    ],
  },
  T25: { attack: 'a network answers in the app’s place', tests: ['lib/background/asking/reading.test.ts'] },
  T26: {
    attack: 'a second session cookie is planted',
    tests: [OUTSIDE, 'lib/background/outside-notice.test.ts', 'lib/platform/cookies.test.ts'],
  },
  T27: {
    attack: 'a pause without end',
    tests: ['lib/wacht/retry-after.test.ts', 'lib/background/pauses.test.ts'],
  },
  T28: { attack: 'the disk is read', tests: ['lib/wacht/read/unused-fields.attack.test.ts', SECRETS] },
  T29: {
    attack: 'what remains of a removed app',
    tests: ['lib/background/removed.test.ts', 'test/e2e/stories/traces.spec.ts'],
  },
  T30: { attack: 'a beacon when we are removed', tests: [CONTENTS] },
  T31: { attack: 'a password is kept by accident', tests: [SECRETS, 'test/e2e/stories/traces.spec.ts'] },
  T32: {
    attack: 'somebody looks over the shoulder',
    tests: [],
    open: 'an option to hide addresses comes with the settings for everyday use',
  },
  T33: { attack: 'the clipboard', tests: [CONTENTS, DRAWER] },
  T34: {
    attack: 'logs and reports',
    tests: [
      SECRETS,
      'lib/background/told-tokens.attack.test.ts',
      'lib/background/inspecting.test.ts',
      DRAWER,
    ],
  },
  T35: { attack: 'a private window that is not', tests: [MANIFEST] },
  T36: { attack: 'a tab in a container', tests: ['lib/platform/current-tab.test.ts'] },
  T37: { attack: 'a script in pages reads our memory', tests: [CONTENTS, MANIFEST] },
  T38: { attack: 'news is overheard', tests: ['lib/background/told-tokens.attack.test.ts', STRANGERS] },
  T39: { attack: 'an administrator forces hosts', tests: [], open: 'managed settings come by themselves' },
};
