import { until } from '../../e2e/until';
import type { Bench, PartOutcome } from '../bench-part';
import { openPage } from '../chromium/pages';
import { type Contestant, putScript } from '../contestants/contestant';
import { judgeTimes } from '../line';
import { askWorker } from '../page/ask-worker';
import { switching } from '../page/switching';
import { takeSeat } from '../seat';
import { only, type Scene, withCopies } from './one-browser';

const ROUNDS = 15;
const SWITCH = '/session/switch-sign-in';

/** From the server's confirmation of a switch until the app's active tab asks for its page again. */
export const reloadTabs = (bench: Bench): Promise<PartOutcome> =>
  withCopies(bench, ['tabs'], async (scene) => {
    const copy = only(scene.copies);
    const { fieldnote } = scene.world;
    await scene.arena.seat(copy, [takeSeat(fieldnote)], [fieldnote.site]);
    await followTabs(scene, copy);
    await scene.arena.goTo(fieldnote.site);
    await putScript(copy, switching);
    const times: number[] = [];
    for (let round = 0; round < Math.min(ROUNDS, bench.rounds); round += 1)
      times.push(await switchOnce(bench, scene, copy));
    return { lines: [judgeTimes('P7', times)], series: [] };
  });

/** As in the settings: the app's tabs may be seen, and are reloaded after each switch. */
async function followTabs({ arena, world }: Scene, copy: Contestant): Promise<void> {
  const { api: origin, site } = world.fieldnote;
  const page = await openPage(arena.cdp, `${arena.root(copy)}options.html`);
  const seen = await page.run(askWorker, 'seeTabs', { origin, pages: [site], wanted: true });
  if (!seen.ok) throw new Error(`the app's tabs cannot be seen: ${JSON.stringify(seen)}`);
  const { value: settings } = await page.run(askWorker, 'settings', {});
  await page.run(askWorker, 'saveSettings', { settings: { ...Object(settings), afterSwitch: 'reload' } });
  await page.close();
}

async function switchOnce({ collector }: Bench, { arena, world }: Scene, copy: Contestant): Promise<number> {
  const before = world.server.log.length;
  const meeting = collector.meet(copy.name);
  const opening = arena.open(copy);
  (await meeting)();
  await opening;
  const ofSite = new URL(world.fieldnote.site).hostname;
  const requests = () => world.server.log.slice(before);
  const reload = await until(
    async () =>
      requests().find(({ host, method, path }) => host === ofSite && method === 'GET' && path === '/'),
    { instead: () => `no reload among ${requests().map(({ host, path }) => host + path)}` },
  );
  const answered = requests().find(({ path }) => path === SWITCH)?.endedAt ?? Number.NaN;
  return reload.at - answered;
}
