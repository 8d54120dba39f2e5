import type { ProfileField } from '../attempt';
import type { FlowQuestion } from './question';

export type FormField = ProfileField | 'identifier' | 'password' | 'code' | 'ticket';

/** A field as the protocol's tables name it; `message` stands for "the one that the message is about". */
export type TableField = FormField | 'message' | null;

const PROFILE: readonly FormField[] = ['first_name', 'last_name', 'username', 'email', 'phone'];

/** The inputs that a person sees while each question is asked: an error belongs to one of them or to the form. */
const FIELDS: Record<FlowQuestion, readonly FormField[]> = {
  identify: ['identifier'],
  'sign-in': ['identifier', 'password'],
  'sign-up': [...PROFILE, 'password'],
  prepare: [],
  'answer-code': ['code'],
  'complete-profile': PROFILE,
  'forgot-password': ['identifier'],
  'forgot-code': ['code'],
  'reset-password': ['password'],
  taken: ['email', 'username'],
  invitation: [],
  waitlist: ['first_name', 'last_name', 'email'],
  challenge: [],
  hosted: [],
  provider: [],
  sso: ['identifier'],
  passkey: [],
  ticket: ['ticket'],
};

/** Where to show an error on the form that is on screen; null for the form as a whole. */
export function fieldFor(asked: FlowQuestion, field: TableField, message: string): FormField | null {
  const wanted = field === 'message' ? mentioned(message) : field;
  const here = FIELDS[asked];
  if (wanted === null || here.includes(wanted)) return wanted;
  return IDENTIFIERS.includes(wanted) && here.includes('identifier') ? 'identifier' : null;
}

const IDENTIFIERS: readonly FormField[] = ['email', 'username', 'phone'];

const MENTION = /first[ _]?name|last[ _]?name|user[ _]?name|e-?mail|phone|password|code/;

/** The field that a message speaks of first. */
function mentioned(message: string): FormField | null {
  const word = MENTION.exec(message.toLowerCase())?.[0] ?? '';
  return WORDS.find(([start]) => word.startsWith(start))?.[1] ?? null;
}

const WORDS: readonly (readonly [string, FormField])[] = [
  ['first', 'first_name'],
  ['last', 'last_name'],
  ['user', 'username'],
  ['e', 'email'],
  ['phone', 'phone'],
  ['password', 'password'],
  ['code', 'code'],
];
