import { type FailureName, failureWords } from '../../../lib/i18n/failure-words';
import type { FlowView } from '../../../lib/session/flow';
import type { Row } from '../../../lib/session/view';
import { type Problem, type SignInState, UNREAD } from '../../options/sign-in/state/state';
import { plantFlow } from '../planted/planted-flow';

/** One state of the sign-in page. */
export interface GalleryFlow {
  id: string;
  title: string;
  state: SignInState;
  /** What is different about one of the app's people. */
  row?: Partial<Row> & { key: string };
}

/** The moment at which the gallery stands still. */
export const NOW = Date.UTC(2026, 10, 20, 14, 2, 30);
export const MINA = 'mina.okafor@tidewell.io';

export const showing = (flow: Partial<FlowView>, known: Partial<SignInState> = {}): SignInState => ({
  ...UNREAD,
  now: NOW,
  flow: plantFlow(flow),
  identifier: flow.identifier ?? '',
  ...known,
});

export const wrong = (field: Problem['field'], text: string): Partial<SignInState> => ({
  problems: [{ field, text, next: 'retry' }],
});

/** As the product says it, in the language that is looked at. */
export const told = (what: FailureName): string => failureWords(what, { app: 'Fieldnote', status: 400 });
