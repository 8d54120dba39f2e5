import { failureSentence } from '../../../../components/words/failure-sentence';
import { isolated, words } from '../../../../lib/i18n/words';
import type { Elsewhere } from '../../../../lib/session/elsewhere';
import type { Failure } from '../../../../lib/session/failure';
import type { FlowView } from '../../../../lib/session/flow';
import { type FlowRefusal, flowRefusals } from '../../../../lib/session/refusal/flow-refusal';
import type { Meaning } from '../../../../lib/session/refusal/meaning';
import type { FlowQuestion } from '../../../../lib/session/refusal/question';
import type { Problem, WayOn } from '../state/state';
import { isPasswordWay } from '../state/ways';
import { elsewhereWords } from './elsewhere-words';

/** One of the questions of the sign-in pages; what is asked elsewhere names whom, too. */
export type AskedFor = Exclude<FlowQuestion, Elsewhere['by'] | 'hosted'> | Elsewhere;

export interface Asked {
  asked: AskedFor;
  flow: FlowView;
}

/** What went wrong as the person reads it; nothing when it was they who stopped it, which has no code. */
export function problemsOf(failure: Failure, { asked, flow }: Asked): Problem[] {
  if (failure.kind === 'aborted' && failure.code === null) return [];
  const factor = flow.state.at === 'step' ? flow.state.factor : null;
  const refusals = flowRefusals(failure, { asked: questionOf(asked), factor });
  return refusals.map((refusal) => ({
    field: refusal.field,
    text: sentence(refusal, failure, { asked, flow }),
    next: wayOn(refusal, { asked, flow }),
  }));
}

function questionOf(asked: AskedFor): FlowQuestion {
  if (typeof asked === 'string') return asked;
  return asked.by === 'app' ? 'hosted' : asked.by;
}

/** Whom the server sends to an organisation that cannot be reached may still have a password. */
function wayOn({ what, next }: FlowRefusal, { asked, flow }: Asked): WayOn {
  if (what === 'sign-up-by-invitation') return 'invitation';
  const stuck = next === 'none' || next === 'retry' || next === 'other-way';
  const bySso = typeof asked !== 'string' && asked.by === 'sso';
  return stuck && bySso && flow.settings.ways.some(isPasswordWay) ? 'password' : next;
}

function sentence({ what, words: said }: FlowRefusal, failure: Failure, { asked, flow }: Asked): string {
  const name = isolated(flow.app.name);
  if (said !== null) return said;
  if (what === 'not-available') return unavailable(asked, flow);
  if (isGeneral(what)) return failureSentence(failure, { attempted: 'add', app: name });
  return names(what) ? words(NAMING[what], { app: name }) : words(PLAIN[what]);
}

/** Sentences that name the app, as the translations' types want to know. */
const NAMING = {
  disabled: 'signIn.refusal.disabled',
  'email-not-allowed': 'signIn.refusal.emailNotAllowed',
  'country-restricted': 'signIn.refusal.countryRestricted',
  'banned-word': 'signIn.refusal.bannedWord',
  'wrong-step': 'signIn.refusal.wrongStep',
  'way-unavailable': 'signIn.refusal.wayUnavailable',
  'passkeys-off': 'signIn.refusal.wayUnavailable',
  throttled: 'signIn.refusal.throttled',
  'no-own-page': 'signIn.refusal.noOwnPage',
  'not-connected': 'signIn.refusal.notConnected',
} as const satisfies Partial<Record<Meaning, string>>;

type Naming = keyof typeof NAMING;
/** Sentences of failures in general; the sign-in page has no better ones. */
type General = 'unanswered' | 'refused' | 'server-trouble';

const PLAIN = {
  'wrong-credentials': 'signIn.refusal.wrongCredentials',
  'unknown-identifier': 'signIn.refusal.unknownIdentifier',
  'already-signed-in': 'signIn.refusal.alreadySignedIn',
  'locked-out': 'signIn.refusal.lockedOut',
  'email-taken': 'signIn.refusal.emailTaken',
  'username-taken': 'signIn.refusal.usernameTaken',
  'phone-taken': 'signIn.refusal.phoneTaken',
  'email-disposable': 'signIn.refusal.emailDisposable',
  'phone-voip': 'signIn.refusal.phoneVoip',
  'missing-field': 'signIn.refusal.missingField',
  'check-form': 'signIn.refusal.checkForm',
  'code-missing': 'signIn.missing.code',
  'code-wrong': 'signIn.refusal.codeWrong',
  'code-expired': 'signIn.refusal.codeExpired',
  'code-wrong-or-expired': 'signIn.refusal.codeWrongOrExpired',
  'backup-code-wrong': 'signIn.refusal.backupCodeWrong',
  'factor-unavailable': 'signIn.refusal.factorUnavailable',
  'already-completed': 'signIn.refusal.alreadyCompleted',
  'already-verified': 'signIn.refusal.alreadyCompleted',
  'attempt-over': 'signIn.refusal.attemptOver',
  'link-over': 'signIn.refusal.linkOver',
  'not-completed': 'signIn.refusal.notCompleted',
  'sign-up-by-invitation': 'signIn.refusal.byInvitation',
  'sign-up-by-waitlist': 'signIn.refusal.byWaitlist',
  'invitation-invalid': 'signIn.invitation.wrong',
  'invitation-expired': 'signIn.invitation.expired',
  'invitation-other-email': 'signIn.refusal.invitationOtherEmail',
  'invitation-needs-sign-up': 'signIn.refusal.needsSignUp',
  'invitation-needs-sign-in': 'signIn.refusal.needsSignIn',
  'already-member': 'signIn.refusal.alreadyMember',
  'two-step-needed': 'signIn.refusal.twoStepNeeded',
  'challenge-refused': 'signIn.refusal.challengeRefused',
  'challenge-unsupported': 'signIn.refusal.challengeRefused',
  'session-over': 'signIn.refusal.sessionOver',
  'passkey-unknown': 'signIn.refusal.passkeyUnknown',
  'unsafe-address': 'signIn.refusal.unsafeAddress',
  'ticket-invalid': 'signIn.refusal.ticketInvalid',
  'ticket-elsewhere': 'signIn.refusal.ticketElsewhere',
  'nobody-active': 'failure.nobodyActive',
  'not-begun': 'signIn.refusal.notBegun',
  'not-saved': 'signIn.refusal.notSaved',
} as const satisfies Record<Exclude<Meaning, Naming | General | 'not-available'>, string>;

const unavailable = (asked: AskedFor, { app }: FlowView): string =>
  elsewhereWords(typeof asked === 'string' ? { by: 'app' } : asked, app.name).unavailable;

const names = (what: Meaning): what is Naming => what in NAMING;
const isGeneral = (what: Meaning): what is General =>
  what === 'unanswered' || what === 'refused' || what === 'server-trouble';
