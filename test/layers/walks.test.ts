import type { Profiler } from 'node:inspector';
import { Session } from 'node:inspector/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PopupEvent } from '../../entrypoints/popup/state/event';
import { nextState } from '../../entrypoints/popup/state/next-state';
import { startState } from '../../entrypoints/popup/state/state';
import { plantPopupPorts, wholeDeeds } from '../platform/planted-popup-ports';
import { ORIGIN, openFieldnote } from '../worker/fieldnote';
import { beginSignIn } from '../worker/sign-in';

const ROOT = new URL('../../', import.meta.url).pathname;
const PRODUCT = /^(?:lib|components|entrypoints)\//;
const session = new Session();

beforeAll(async () => {
  session.connect();
  await session.post('Profiler.enable');
});

afterAll(() => session.disconnect());

/** The files of the product in which a function runs meanwhile, as V8 counts them. */
async function filesOf(walk: () => Promise<unknown>): Promise<string[]> {
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  await walk();
  const { result } = await session.post('Profiler.takePreciseCoverage');
  await session.post('Profiler.stopPreciseCoverage');
  const ran = result.filter(({ functions }) => functions.some(didRun));
  const paths = ran.map(({ url }) => url.replace('file://', '').replace(ROOT, ''));
  return [...new Set(paths)].filter((path) => PRODUCT.test(path)).toSorted();
}

/** The test's own module loader makes each export a getter: reading one is no step on the way. */
const didRun = ({ functionName, ranges: [whole] }: Profiler.FunctionCoverage): boolean =>
  functionName !== 'get' && (whole?.count ?? 0) > 0;

function told(walk: string, files: string[]): number {
  console.log(`size: ${walk} passes ${files.length} files`);
  return files.length;
}

test('a click on an account passes few files between the popup and the server', async () => {
  const { worker, ids, truth } = await openFieldnote();
  const view = worker.view(ORIGIN);
  const opening = { now: 0, online: true, index: null, here: null, container: false, origin: ORIGIN, view };
  let state = startState(opening);
  const happen = (event: PopupEvent) => {
    state = nextState(state, event);
  };
  const ports = { ...plantPopupPorts(), ask: worker.ask, current: () => state, happen, now: () => 0 };
  const act = wholeDeeds(ports);
  const { key } = worker.row(ORIGIN, 'Jonas Wirth');

  const files = await filesOf(async () => {
    act({ kind: 'choose', key });
    while (state.wish) await new Promise((next) => setImmediate(next));
  });
  expect(truth()).toBe(ids.jonas);
  expect(told('a click', files)).toBeLessThanOrEqual(90);
});

test('a code of a sign-in passes few files of the worker', async () => {
  const sign = await beginSignIn();
  await sign.start('email_otp');

  const files = await filesOf(() => sign.answer(sign.code()));

  const flow = files.filter((path) => path.startsWith('lib/background/flow'));
  expect(told('a code in the flow’s folder', flow)).toBeLessThanOrEqual(10);
});
