import { words } from '../../../../lib/i18n/words';
import { fail, type Result } from '../../../../lib/result';
import type { Failure } from '../../../../lib/session/failure';
import type { FlowView } from '../../../../lib/session/flow';
import { passkeyDomain, passkeyHost } from '../../../../lib/session/passkey';
import type { Origin } from '../../../../lib/session/types';
import type { Place } from '../state/place';
import type { Problem } from '../state/state';
import { challenged } from './challenge';
import { type PasskeyTrouble, refuse, type SignInDesk, turnDown, withFlow } from './desk';
import type { Pocket } from './pocket';

export interface PasskeyDeeds {
  /** Asks the browser for a host: call it straight from the click. */
  usePasskey(): void;
  stopPasskey(): void;
}

export const createPasskeyDeeds = (desk: SignInDesk): PasskeyDeeds => ({
  usePasskey: () => withFlow(desk, (flow) => startPasskey(desk, flow)),
  stopPasskey: () => desk.pockets.current().passkey?.abort(),
});

function startPasskey(desk: SignInDesk, flow: FlowView): void {
  if (desk.ports.mayAskPasskey()) void usePasskey(desk, flow, askHost(desk, flow.origin));
  else desk.tell({ kind: 'placed', place: { at: 'passkey-elsewhere' } });
}

/** A passkey belongs to a domain, and a page of ours can use it only where that is granted. */
interface Host {
  host: Origin;
  /** As it was before the click; asked for first, and not waited for, because the prompt needs the click itself. */
  before: Promise<boolean>;
  granting: Promise<boolean>;
}

function askHost({ ports }: SignInDesk, origin: Origin): Host {
  const host = passkeyHost(origin);
  return { host, before: ports.hostsGranted([host]), granting: ports.requestHosts([host]) };
}

async function usePasskey(desk: SignInDesk, flow: FlowView, { host, before, granting }: Host): Promise<void> {
  const stop = new AbortController();
  const pocket = desk.pockets.current();
  pocket.passkey = stop;
  desk.tell({ kind: 'placed', place: { at: 'passkey' } });
  desk.tell({ kind: 'asked' });
  const [wasGranted, granted] = await Promise.all([before, granting]);
  const answer = granted ? await sign(desk, flow, { pocket, signal: stop.signal }) : fail('unable' as const);
  pocket.passkey = null;
  if (!desk.pockets.isFor(pocket)) return;
  if (answer.ok) return finish(desk, answer.value);
  if (answer.problem === 'unable' && granted && !wasGranted) await desk.ports.releaseHosts([host]);
  explain(desk, answer.problem);
}

async function sign(
  desk: SignInDesk,
  { origin }: FlowView,
  { pocket, signal }: { pocket: Pocket; signal: AbortSignal },
): Promise<Result<FlowView, PasskeyTrouble | Failure>> {
  const { askFlow, passkey } = desk.ports;
  const isOver = () => !desk.pockets.isFor(pocket) || signal.aborted;
  if (isOver()) return fail('unused');
  const request = await challenged(desk, origin, (challenge) => askFlow.passkeyBegin({ origin, challenge }));
  if (!request.ok) return request;
  if (isOver()) return fail('unused');
  if (request.value.rpId !== passkeyDomain(origin)) return fail('unable');
  const answer = await passkey(request.value, signal);
  if (isOver()) return fail('unused');
  return answer.ok ? askFlow.passkeyFinish({ origin, answer: answer.value }) : answer;
}

function finish(desk: SignInDesk, flow: FlowView): void {
  desk.tell({ kind: 'answered', flow, now: desk.ports.now() });
  goBack(desk, { at: 'flow' });
}

function explain(desk: SignInDesk, problem: PasskeyTrouble | Failure): void {
  goBack(desk, { at: problem === 'unable' ? 'passkey-elsewhere' : 'flow' });
  if (problem === 'unused') turnDown(desk, unused());
  else if (problem !== 'unable') refuse(desk, 'passkey', problem);
}

const unused = (): Problem => ({ field: null, text: words('signIn.passkeys.unused'), next: 'none' });

/** A proof of work that could not be made has placed the person somewhere else already. */
function goBack(desk: SignInDesk, place: Place): void {
  if (desk.now().place.at === 'passkey') desk.tell({ kind: 'placed', place });
}
