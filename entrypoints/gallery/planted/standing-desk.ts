import { fail } from '../../../lib/result';
import { failure } from '../../../lib/session/failure';
import type { Desk, Ports } from '../../options/deeds/ports';
import type { OptionsState } from '../../options/state/state';
import { plantSignInPorts } from './planted-flow';

const nothing = () => undefined;
const lost = async () => fail(failure('interrupted'));

/** What is outside of a page that only stands there: no question is answered. */
export const standingPorts = (known: Partial<Ports> = {}): Ports => ({
  ask: new Proxy(Object.create(null), { get: () => lost }),
  requestHosts: async () => false,
  requestNotices: async () => false,
  releaseHosts: async () => true,
  noteWish: nothing,
  copies: { tell: nothing, drop: nothing, remove: nothing },
  openShortcuts: async () => undefined,
  saveFile: nothing,
  goToApp: async () => undefined,
  copy: async () => undefined,
  ticks: () => 0,
  signIn: plantSignInPorts(),
  ...known,
});

export const standingDesk = (state: OptionsState): Desk => ({
  ports: standingPorts(),
  now: () => state,
  tell: nothing,
});
