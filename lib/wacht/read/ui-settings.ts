import * as z from 'zod/mini';
import { lazy } from '../../session/once';
import type { Origin } from '../../session/types';
import { calledText, flag, id, longText, verbatim, word } from './field';

const fields = lazy(() =>
  z.object({
    deployment_id: id(),
    app_name: calledText(),
    logo_image_url: verbatim(),
    sign_in_page_url: word(),
    sign_up_page_url: word(),
    waitlist_page_url: word(),
    user_profile_url: word(),
    organization_profile_url: word(),
    create_organization_url: word(),
    after_signin_redirect_url: word(),
    after_signup_redirect_url: word(),
    after_sign_out_one_page_url: word(),
    after_sign_out_all_page_url: word(),
    after_logo_click_url: word(),
    after_create_organization_redirect_url: word(),
    support_page_url: word(),
    tos_page_url: word(),
    privacy_policy_url: word(),
    signup_terms_statement: longText(),
    signup_terms_statement_shown: flag(),
  }),
);

type Fields = z.output<ReturnType<typeof fields>>;

/** The part of the settings that names the app and its pages (section 6.6 of the protocol). */
export interface UiSettings {
  deploymentId: string | null;
  name: string;
  logo: string;
  signInPage: string;
  /** Where people manage their own account. */
  profilePage: string;
  /** Where those who signed in are sent. */
  afterSignIn: string;
  /** The app's own pages. Support, privacy and terms are left out: they often lie with somebody else. */
  pages: string[];
  /** What signing up means agreeing to; empty when it is not to be shown. */
  terms: string;
  links: Record<'signUp' | 'waitlist' | 'support' | 'terms' | 'privacy', string>;
}

export const uiSettings = lazy(() =>
  z.pipe(
    fields(),
    z.transform(
      ({
        deployment_id,
        app_name,
        logo_image_url,
        support_page_url,
        tos_page_url,
        privacy_policy_url,
        signup_terms_statement,
        signup_terms_statement_shown,
        ...pages
      }: Fields): UiSettings => ({
        deploymentId: deployment_id,
        name: app_name,
        logo: logo_image_url,
        signInPage: pages.sign_in_page_url,
        profilePage: pages.user_profile_url,
        afterSignIn: pages.after_signin_redirect_url,
        pages: Object.values(pages).filter((page) => page !== ''),
        terms: signup_terms_statement_shown === true ? signup_terms_statement : '',
        links: {
          signUp: pages.sign_up_page_url,
          waitlist: pages.waitlist_page_url,
          support: support_page_url,
          terms: tos_page_url,
          privacy: privacy_policy_url,
        },
      }),
    ),
  ),
);

/** What to call the app: its own name, else its host (section 6.6). */
export const appName = (settings: UiSettings | null, api: Origin): string =>
  settings?.name || new URL(api).host;

/** What a host says of itself; null when it does not speak as a Wacht does, whose settings name app or deployment. */
export function readMeta(payload: unknown, api: Origin): { name: string } | null {
  const read = z.safeParse(uiSettings(), payload);
  if (!read.success || (read.data.name === '' && read.data.deploymentId === null)) return null;
  return { name: appName(read.data, api) };
}
