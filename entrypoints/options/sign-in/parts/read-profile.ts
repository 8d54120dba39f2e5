import { words } from '../../../../lib/i18n/words';
import { done, fail, type Result } from '../../../../lib/result';
import type { AuthSettings } from '../../../../lib/session/auth-settings';
import type { ProfileFields } from '../../../../lib/session/flow';
import { stopsForm } from '../../../../lib/session/password-rules';
import { couldBeEmail } from '../state/could-be';
import type { PhoneNumbers } from '../state/phone-numbers';
import type { Asked, AskedName } from '../state/profile-asked';
import type { Problem } from '../state/state';
import { text } from './typed';

export interface ProfileForm {
  asked: Asked[];
  settings: AuthSettings;
  numbers: PhoneNumbers | null;
}

/** What was filled in; or, at each field, what is missing. The server has the last word on everything else. */
export function readProfile(form: FormData, about: ProfileForm): Result<ProfileFields, Problem[]> {
  const problems = about.asked.flatMap((asked) => problemWith(form, asked, about) ?? []);
  if (problems.length > 0) return fail(problems);
  const typed = about.asked.map(({ name }) => [name, filledIn(form, name, about)] as const);
  return done(Object.fromEntries(typed.filter(([, value]) => value !== null && value !== '')));
}

const filledIn = (form: FormData, name: AskedName, { numbers }: ProfileForm) => {
  if (name === 'phone') return readPhone(form, numbers);
  return name === 'password' ? text(form, name) : text(form, name).trim();
};

const readPhone = (form: FormData, numbers: PhoneNumbers | null) =>
  numbers?.read({ country: text(form, 'country'), number: text(form, 'phone') }) ?? null;

function problemWith(form: FormData, { name, required }: Asked, about: ProfileForm): Problem | null {
  const typed = text(form, name).trim();
  if (typed === '' && !required) return null;
  const wrong = typed === '' || !fits(form, name, about);
  return wrong ? { field: name, text: words(`signIn.missing.${WORDS[name]}`), next: 'retry' } : null;
}

function fits(form: FormData, name: AskedName, about: ProfileForm): boolean {
  if (name === 'email') return couldBeEmail(text(form, name));
  if (name === 'phone') return readPhone(form, about.numbers) !== null;
  if (name !== 'password') return true;
  return !stopsForm(about.settings.password, text(form, name));
}

const WORDS = {
  first_name: 'firstName',
  last_name: 'lastName',
  username: 'username',
  email: 'email',
  phone: 'phone',
  password: 'newPassword',
} as const satisfies Record<AskedName, string>;
