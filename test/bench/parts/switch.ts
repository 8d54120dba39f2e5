import type { LoggedRequest } from '../../wacht-server';
import { type Bench, type PartOutcome, type Series, seriesOfTimes } from '../bench-part';
import { type Contestant, putScript } from '../contestants/contestant';
import { judgeCounts, judgeTimes } from '../line';
import { switching } from '../page/switching';
import { takeSeat } from '../seat';
import { median } from '../statistics';
import { only, type Scene, withCopies } from './one-browser';

/** What the server takes for the answer to a switch, in turn. */
const DELAYS = [0, 50, 200];
const THROWN_AWAY = 3;
const SWITCH = '/session/switch-sign-in';
/** A list younger than five seconds is not read again. */
const GROWS_OLD = 5_500;
const OPENINGS = 5;

interface Switch {
  delay: number;
  acknowledged: number;
  /** From the click to the confirmed account on screen, less what the server took for it. */
  confirmed: number;
  posts: number;
  reads: number;
}

/** From the click on an account until it is acknowledged and until it is true, with the worker running and stopped. */
export const switchAccounts = (bench: Bench): Promise<PartOutcome> =>
  withCopies(bench, ['switch'], async (scene) => {
    const copy = only(scene.copies);
    await scene.arena.seat(copy, [takeSeat(scene.world.fieldnote)]);
    await scene.arena.keepWarm(copy);
    const requests = await countOpenings(scene, copy);
    await putScript(copy, switching);
    const warm = await switchOften({ bench, scene, copy, cold: false });
    const cold = await switchOften({ bench, scene, copy, cold: true });
    const all = [...warm, ...cold];
    return {
      lines: [
        judgeTimes(
          'P5',
          warm.map(({ acknowledged }) => acknowledged),
        ),
        judgeTimes(
          'P6 warm',
          warm.map(({ confirmed }) => confirmed),
          byDelay(warm),
        ),
        judgeTimes(
          'P6 cold',
          cold.map(({ confirmed }) => confirmed),
          byDelay(cold),
        ),
        judgeCounts('P8 fresh', requests.fresh),
        judgeCounts('P8 stale', requests.stale),
        judgeCounts(
          'P8 post',
          all.map(({ posts }) => posts),
        ),
        judgeCounts(
          'P8 get',
          all.map(({ reads }) => reads),
        ),
      ],
      series: [seriesOf('switch, warm', warm), seriesOf('switch, worker stopped', cold)],
    };
  });

interface Often {
  bench: Bench;
  scene: Scene;
  copy: Contestant;
  cold: boolean;
}

async function switchOften(often: Often): Promise<Switch[]> {
  const done: Switch[] = [];
  for (let round = 0; round < often.bench.rounds + THROWN_AWAY; round += 1)
    done.push(await switchOnce(often, DELAYS[round % DELAYS.length] ?? 0));
  return done.slice(THROWN_AWAY);
}

async function switchOnce({ bench, scene, copy, cold }: Often, delay: number): Promise<Switch> {
  const { arena, world } = scene;
  const told = bench.collector.next(copy.name);
  const meeting = bench.collector.meet(copy.name);
  await arena.click(copy);
  const goOn = await meeting;
  if (cold) await arena.stopWorker(copy);
  world.fieldnote.control.fault({ path: SWITCH, method: 'POST', kind: { do: 'delay', ms: delay } });
  const before = world.server.log.length;
  goOn();
  const { acknowledged, confirmed } = await told;
  const requests = world.server.log.slice(before);
  const posts = requests.filter(({ method }) => method === 'POST');
  await arena.closed(copy);
  return {
    delay,
    acknowledged: Number(acknowledged),
    confirmed: Number(confirmed) - Math.max(...posts.map(timeOnServer)),
    posts: posts.length,
    reads: requests.filter(({ method }) => method === 'GET').length,
  };
}

const timeOnServer = ({ at, endedAt }: LoggedRequest): number => (endedAt ?? Number.NaN) - at;

/** How many requests an opening makes when the list has just been read, and when it has grown old. */
async function countOpenings({ arena, world }: Scene, copy: Contestant) {
  const count = async () => {
    const before = world.server.log.length;
    await arena.open(copy);
    return world.server.log.length - before;
  };
  const [fresh, stale]: [number[], number[]] = [[], []];
  for (let opening = 0; opening < OPENINGS; opening += 1) {
    await new Promise((resume) => setTimeout(resume, GROWS_OLD));
    stale.push(await count());
    fresh.push(await count());
  }
  return { fresh, stale };
}

const byDelay = (switches: Switch[]): string =>
  DELAYS.map((delay) => {
    const times = switches.filter((one) => one.delay === delay).map(({ confirmed }) => confirmed);
    return `${median(times).toFixed(1)} at ${delay} ms`;
  }).join(', ');

function seriesOf(name: string, switches: Switch[]): Series {
  const times = switches.map(({ confirmed }) => confirmed);
  const acknowledged = median(switches.map((one) => one.acknowledged));
  const stretches = { 'click → acknowledged': acknowledged, '→ confirmed': median(times) - acknowledged };
  return seriesOfTimes(name, times, { stretches, counts: {} });
}
