import { expect, test } from 'vitest';
import { type Fieldnote, ORIGIN, openFieldnote } from '../../test/worker/fieldnote';

type Deed = (fieldnote: Fieldnote) => Promise<unknown>;

const open: Deed = ({ worker }) => worker.ask.refresh({ origin: ORIGIN });

async function openLater(fieldnote: Fieldnote): Promise<void> {
  await fieldnote.browser.clock.advance(6_000);
  await open(fieldnote);
}

const NOTHING: ReturnType<typeof counted> = { requests: [], records: [], paints: 0, indexes: 0 };
const READ = 'GET /session';

const DEEDS: [string, Deed, ReturnType<typeof counted>][] = [
  ['a popup that opens again within five seconds', open, NOTHING],
  [
    'a popup that opens later',
    openLater,
    { ...NOTHING, requests: [READ], records: ['save roster'], paints: 1 },
  ],
  [
    'a switch',
    ({ worker, ids }) => worker.ask.switchTo({ origin: ORIGIN, signInId: ids.jonas }),
    {
      requests: ['POST /session/switch-sign-in', READ],
      // That it is sent, that it is done, that nothing is left to do, and when that was confirmed.
      records: ['save journal', 'save roster', 'drop journal', 'save roster'],
      paints: 4,
      indexes: 1,
    },
  ],
  [
    'a move',
    ({ worker }) => worker.ask.moveTo({ origin: ORIGIN, organizationId: null, workspaceId: null }),
    {
      requests: ['POST /session/switch-organization', READ],
      records: ['save journal', 'drop journal', 'save roster'],
      paints: 2,
      indexes: 0,
    },
  ],
  [
    'the sign-out of all',
    ({ worker }) => worker.ask.signOutAll({ origin: ORIGIN, forgetLabels: false }),
    {
      requests: ['POST /session/sign-out', READ],
      records: ['save journal', 'drop journal', 'save roster', 'save roster'],
      paints: 2,
      indexes: 1,
    },
  ],
  [
    'a label',
    ({ worker, ids }) =>
      worker.ask.touch({ origin: ORIGIN, key: worker.row(ORIGIN, ids.jonas).key, to: { label: 'Gallery' } }),
    { ...NOTHING, records: ['save mine'], paints: 1 },
  ],
  [
    'a place in the order, with the digits that follow it',
    ({ worker, ids }) =>
      worker.ask.place({
        origin: ORIGIN,
        key: worker.row(ORIGIN, ids.ada).key,
        beside: worker.row(ORIGIN, ids.jonas).key,
        side: 'after',
      }),
    { ...NOTHING, records: ['save roster'], paints: 1 },
  ],
  ['the whole list of accounts', ({ worker }) => worker.ask.view({ origin: ORIGIN }), NOTHING],
];

/** What one deed asks and writes, in order; what is written again and again counts. */
function counted(effects: string[]) {
  const after = (words: RegExp) => effects.flatMap((effect) => words.exec(effect)?.[1] ?? []);
  return {
    requests: after(/^fetch (.*)/),
    records: after(/^((?:save|drop) \w+)/),
    paints: after(/^(paint)$/).length,
    indexes: after(/^(cache the index)$/).length,
  };
}

test.each(DEEDS)('%s asks and writes so much', async (_what, deed, expected) => {
  const fieldnote = await openFieldnote();
  fieldnote.worker.killAt(Number.POSITIVE_INFINITY, 'before');

  await deed(fieldnote);
  await fieldnote.browser.settled();

  expect(counted(fieldnote.worker.effects())).toEqual(expected);
});
