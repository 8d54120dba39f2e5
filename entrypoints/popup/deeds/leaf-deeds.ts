import { failureSentence } from '../../../components/words/failure-sentence';
import { words } from '../../../lib/i18n/words';
import type { Failure } from '../../../lib/session/failure';
import { foundRows } from '../state/found-rows';
import { appName, rowOf } from '../state/selectors';
import { unopenedIn, unopenedLeaf } from '../state/unopened-leaf';
import type { WantedLeaf } from '../state/wanted-leaf';
import type { Slip } from '../state/wish';
import { askChange } from './answering';
import type { AskedPorts } from './deed-ports';
import { type Wishing, wish } from './switching';

/** Makes an account the active one and takes it to a place: one wish, one answer. `then` once it is there. */
export async function goTo(ports: AskedPorts, wanted: WantedLeaf, then?: () => void): Promise<void> {
  const { key, place } = wanted;
  const { origin, view } = ports.current();
  ports.placesNote.putAway();
  const { organizationId, workspaceId } = place;
  if (key === view?.activeKey) return moveThere(ports, wanted, then);
  const ask: Wishing['ask'] = (who) => ports.ask.goTo({ ...who, organizationId, workspaceId });
  const failure = (await wish(ports, key, { ask, then })) ?? toldOf(ports, key);
  const isHere = ports.current().origin === origin && ports.current().view?.activeKey === key;
  // Who was wished for is there, so that it is the place alone that could not be opened.
  if (failure && failure.kind !== 'superseded' && isHere)
    ports.happen({ kind: 'changed', to: { slip: unopened(ports, wanted)(failure) } });
}

/** Of a worker that ended on the way the next one tells it, and the question is not answered. */
function toldOf(ports: AskedPorts, key: string): Failure | null {
  const work = rowOf(ports.current(), key)?.work;
  return work?.kind === 'failed' && work.wish === 'move' ? work.failure : null;
}

async function moveThere(ports: AskedPorts, wanted: WantedLeaf, then?: () => void): Promise<void> {
  const { organizationId, workspaceId } = wanted.place;
  ports.happen({ kind: 'typed', text: '' });
  await askChange(ports, {
    ask: (origin) => ports.ask.moveTo({ origin, organizationId, workspaceId }),
    slip: { key: null, asked: 'move' },
    after: then,
  });
  const { slip } = ports.current();
  const failure = slip?.asked === 'move' ? slip.failure : toldOf(ports, wanted.key);
  if (failure) ports.happen({ kind: 'changed', to: { slip: unopened(ports, wanted)(failure) } });
}

/** Which place was not opened, why, and the way to try it again. */
const unopened =
  (ports: AskedPorts, wanted: WantedLeaf) =>
  (failure: Failure): Slip => ({
    key: null,
    asked: 'move',
    failure,
    place: wanted.place.workspace ?? wanted.place.organization,
    also: {
      line: failureSentence({ failure, asked: 'move' }, appName(ports.current())),
      button: { word: words('menu.tryAgain'), intent: { kind: 'go-to', ...wanted } },
    },
  });

/** An earlier popup asked for a place, and its worker ended on the way: this one offers to try it again. */
export function offerAgain(ports: AskedPorts): void {
  const wanted = unopenedLeaf(ports.current());
  const told = unopenedIn(ports.current());
  if (wanted && told && ports.current().slip === null)
    ports.happen({ kind: 'changed', to: { slip: unopened(ports, wanted)(told.failure) } });
}

/** Takes the active account out of all organizations. */
export function leavePlaces(ports: AskedPorts): void {
  ports.placesNote.putAway();
  void askChange(ports, {
    ask: (origin) => ports.ask.moveTo({ origin, organizationId: null, workspaceId: null }),
    slip: { key: null, asked: 'move' },
  });
}

/** One that the filter has found. */
export function chooseLeaf(ports: AskedPorts, key: string, then?: () => void): void {
  const found = foundRows(ports.current()).found.find((each) => each.key === key);
  if (!found?.leaf) return;
  if (found.why === undefined) void goTo(ports, found.leaf, then);
  else ports.happen({ kind: 'changed', to: { said: { kind: 'plain', name: found.why } } });
}
