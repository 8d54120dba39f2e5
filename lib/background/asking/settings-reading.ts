import { ageOf } from '../../session/age';
import type { Failure } from '../../session/failure';
import type { Deployment } from '../../session/types';
import type { Bench } from './bench';
import { createRhythm } from './rhythm';

const FRESH = 600_000;
const SHOWN_FOR_LONG = 60_000;

/** Deployment settings, read again when they are old and the app stays on screen. */
export type ReadSettings = (how: { force: boolean }) => Promise<void>;

export function createSettingsReading(
  bench: Bench,
  notePause: (problem: Failure) => Promise<void>,
): ReadSettings {
  const { ledger, client, effects, budget, inTurn } = bench;
  const { clock } = effects;
  const rhythm = createRhythm(clock);

  function isDue(): boolean {
    const { deploymentReadAt, roster } = ledger.state();
    const isOld = ageOf(deploymentReadAt, clock.now()) >= FRESH && rhythm.rest() === 0;
    return isOld && ageOf(roster.readAt, clock.now()) < SHOWN_FOR_LONG;
  }

  async function readSettings({ force }: { force: boolean }): Promise<void> {
    if (!force && !isDue()) return;
    if (force) budget.count();
    else await budget.room();
    const reply = await inTurn(() => client.deployment());
    rhythm.answered(reply.ok);
    await (reply.ok ? take(reply.value.value) : notePause(reply.problem));
  }

  async function take(deployment: Deployment): Promise<void> {
    const { app } = ledger.state();
    await effects.cache.writeDeployment(app.origin, clock.now(), deployment);
    await ledger.change({
      told: deployment,
      deploymentReadAt: clock.now(),
      app: deployment.name === app.name ? app : { ...app, name: deployment.name },
    });
    await bench.claimed();
  }

  return readSettings;
}
