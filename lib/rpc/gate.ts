import * as z from 'zod/mini';
import { fail, type Result } from '../result';
import { type Failure, failure } from '../session/failure';
import type { QuestionName, Questions } from './contract';

/** Who sent a message, as the browser tells it. */
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  origin?: string | undefined;
  frameId?: number | undefined;
}

export interface Home {
  /** Id of this extension, and the address under which all its pages are. */
  id: string;
  root: string;
}

type Page = 'popup' | 'options';
type AboutOf<Name extends QuestionName> = Parameters<Questions[Name]>[0];

const text = z.string().check(z.minLength(1), z.maxLength(2_048));
const origin = text.check(z.regex(/^https?:\/\/[^/?#@\s]+$/));
const ofApp = z.strictObject({ origin });
const nothing = z.strictObject({});
const settings = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']),
  afterSwitch: z.enum(['ask', 'reload', 'leave']),
  closeAfterSwitch: z.boolean(),
  localApps: z.boolean(),
});

const BOTH: Page[] = ['popup', 'options'];
const POPUP: Page[] = ['popup'];
const OPTIONS: Page[] = ['options'];

/** What each question must be about, and which pages may ask it. */
const RULES: { [Name in QuestionName]: { about: z.ZodMiniType<AboutOf<Name>>; pages: Page[] } } = {
  refresh: { about: ofApp, pages: BOTH },
  view: { about: ofApp, pages: BOTH },
  index: { about: nothing, pages: BOTH },
  switchTo: { about: z.strictObject({ origin, signInId: text }), pages: POPUP },
  signOut: { about: z.strictObject({ origin, signInId: text, undo: z.boolean() }), pages: POPUP },
  undoSignOut: { about: z.strictObject({ origin, signInId: text }), pages: POPUP },
  signOutAll: { about: z.strictObject({ origin, forgetLabels: z.boolean() }), pages: POPUP },
  forget: { about: z.strictObject({ origin, key: text }), pages: POPUP },
  dismiss: { about: z.strictObject({ origin, key: z.nullable(text) }), pages: POPUP },
  places: { about: ofApp, pages: POPUP },
  moveTo: {
    about: z.strictObject({ origin, organizationId: z.nullable(text), workspaceId: z.nullable(text) }),
    pages: POPUP,
  },
  reloadTabs: { about: ofApp, pages: POPUP },
  repair: { about: ofApp, pages: POPUP },
  addAccount: { about: ofApp, pages: POPUP },
  showSignInTab: { about: ofApp, pages: POPUP },
  cancelSignIn: { about: ofApp, pages: POPUP },
  probe: { about: ofApp, pages: OPTIONS },
  connect: {
    about: z.strictObject({ origin, mode: z.nullable(z.enum(['production', 'staging'])) }),
    pages: OPTIONS,
  },
  disconnect: { about: z.strictObject({ origin, signOut: z.boolean() }), pages: OPTIONS },
  settings: { about: nothing, pages: BOTH },
  saveSettings: { about: z.strictObject({ settings }), pages: OPTIONS },
};

const envelope = z.strictObject({ question: z.string(), about: z.unknown() });

/**
 * The one door into the worker: a message is answered only when it comes from one of our own pages, in a frame of
 * its own, as a question that this page may ask, about something well-formed. Anything else gets no answer at all
 * (undefined), so that a stranger cannot even tell that somebody listens.
 */
export function createGate(answers: Questions, home: Home) {
  return (message: unknown, sender: Sender): Promise<Result<unknown, Failure>> | undefined => {
    const asked = envelope.safeParse(message);
    const page = pageOf(sender, home);
    if (!asked.success || page === null) return undefined;
    const { question, about } = asked.data;
    if (!isQuestion(question) || !RULES[question].pages.includes(page)) return undefined;
    return answer(answers, question, about);
  };
}

type Answering = { [Name in QuestionName]: (about: AboutOf<Name>) => Promise<Result<unknown, Failure>> };

function answer<Name extends QuestionName>(answers: Answering, name: Name, about: unknown) {
  const wish = RULES[name].about.safeParse(about);
  if (!wish.success) return undefined;
  // A bug in one answer must not leave the page waiting for ever.
  return answers[name](wish.data).catch(() => fail(failure('interrupted')));
}

const isQuestion = (name: string): name is QuestionName => Object.hasOwn(RULES, name);

function pageOf(sender: Sender, home: Home): Page | null {
  if (sender.id !== home.id || (sender.frameId ?? 0) !== 0) return null;
  // Chrome tells the sender's origin; the address alone is as good where a browser does not.
  if (sender.origin !== undefined && `${sender.origin}/` !== home.root) return null;
  if (!sender.url?.startsWith(home.root)) return null;
  const [file] = sender.url.slice(home.root.length).split(/[?#]/);
  if (file === 'popup.html') return 'popup';
  return file === 'options.html' ? 'options' : null;
}
