import { words } from '../../../../lib/i18n/words';
import { fail, type Result } from '../../../../lib/result';
import type { Failure } from '../../../../lib/session/failure';
import type { FlowView } from '../../../../lib/session/flow';
import { mayUsePasskeysOf, type PasskeyRequest, passkeyHost } from '../../../../lib/session/passkey';
import type { Place } from '../state/place';
import type { Problem } from '../state/state';
import { challenged } from './challenge';
import { type PasskeyTrouble, refuse, type SignInDesk, turnDown, withFlow } from './desk';

export interface PasskeyDeeds {
  usePasskey(): void;
  /** Asks the browser for the host of the domain that was named: call it straight from the click. */
  allowPasskey(domain: string): void;
  stopPasskey(): void;
}

export const createPasskeyDeeds = (desk: SignInDesk): PasskeyDeeds => ({
  usePasskey: () => withFlow(desk, (flow) => startPasskey(desk, flow)),
  allowPasskey: (domain) => withFlow(desk, (flow) => allowPasskey(desk, flow, domain)),
  stopPasskey: () => desk.pockets.current().passkey?.abort(),
});

function startPasskey(desk: SignInDesk, flow: FlowView): void {
  if (desk.ports.mayAskPasskey()) void begin(desk, flow);
  else desk.tell({ kind: 'placed', place: { at: 'passkey-elsewhere' } });
}

/** Only the server knows whose passkeys it takes: its host is asked for after that, by name, unless it is granted. */
async function begin(desk: SignInDesk, flow: FlowView): Promise<void> {
  const { pocket, signal } = wait(desk);
  const request = await readRequest(desk, flow, signal);
  const host = request.ok ? passkeyHost(request.value.rpId) : null;
  const granted = host !== null && (await desk.ports.hostsGranted([host]));
  if (!desk.pockets.isFor(pocket)) return;
  if (!request.ok) return explain(desk, request.problem);
  if (granted) return sign(desk, flow, { request: request.value, isBorrowed: false });
  pocket.passkeyRequest = request.value;
  goBack(desk, { at: 'passkey-host', domain: request.value.rpId });
}

async function readRequest(
  desk: SignInDesk,
  { origin }: FlowView,
  signal: AbortSignal,
): Promise<Result<PasskeyRequest, PasskeyTrouble | Failure>> {
  const { askFlow } = desk.ports;
  const request = await challenged(desk, origin, (challenge) => askFlow.passkeyBegin({ origin, challenge }));
  if (signal.aborted) return fail('unused');
  return request.ok && !mayUsePasskeysOf(request.value.rpId, origin) ? fail('unable') : request;
}

function allowPasskey(desk: SignInDesk, flow: FlowView, domain: string): void {
  const pocket = desk.pockets.current();
  const { passkeyRequest: request } = pocket;
  if (request?.rpId !== domain) return;
  pocket.passkeyRequest = null;
  void signOnceGranted(desk, flow, request, desk.ports.requestHosts([passkeyHost(request.rpId)]));
}

async function signOnceGranted(
  desk: SignInDesk,
  flow: FlowView,
  request: PasskeyRequest,
  granting: Promise<boolean>,
): Promise<void> {
  const granted = await granting;
  if (desk.now().flow?.id !== flow.id)
    return void (granted && desk.ports.releaseHosts([passkeyHost(request.rpId)]));
  if (granted) await sign(desk, flow, { request, isBorrowed: true });
  else desk.tell({ kind: 'placed', place: { at: 'passkey-elsewhere' } });
}

/** A host that was granted for this alone is given back, whatever comes of it. */
async function sign(
  desk: SignInDesk,
  { origin }: FlowView,
  { request, isBorrowed }: { request: PasskeyRequest; isBorrowed: boolean },
): Promise<void> {
  const { pocket, signal } = wait(desk);
  const { askFlow, passkey, releaseHosts } = desk.ports;
  const signed = await passkey(request, signal);
  if (isBorrowed) await releaseHosts([passkeyHost(request.rpId)]);
  if (!desk.pockets.isFor(pocket)) return;
  const kept = signal.aborted ? fail('unused' as const) : signed;
  const answer = kept.ok ? await askFlow.passkeyFinish({ origin, answer: kept.value }) : kept;
  if (!desk.pockets.isFor(pocket)) return;
  pocket.passkey = null;
  if (answer.ok) finish(desk, answer.value);
  else explain(desk, answer.problem);
}

/** The card that waits, with the way to give it up. */
function wait(desk: SignInDesk) {
  const stop = new AbortController();
  const pocket = desk.pockets.current();
  pocket.passkey = stop;
  desk.tell({ kind: 'placed', place: { at: 'passkey' } });
  desk.tell({ kind: 'asked' });
  return { pocket, signal: stop.signal };
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
