import * as z from 'zod/mini';
import type { Origin } from '../../session/types';
import { id, text, word } from './field';

const fields = z.object({
  deployment_id: id,
  app_name: text,
  sign_in_page_url: word,
  sign_up_page_url: word,
  waitlist_page_url: word,
  user_profile_url: word,
  organization_profile_url: word,
  create_organization_url: word,
  after_signin_redirect_url: word,
  after_signup_redirect_url: word,
  after_sign_out_one_page_url: word,
  after_sign_out_all_page_url: word,
  after_logo_click_url: word,
  after_create_organization_redirect_url: word,
});

type Fields = z.output<typeof fields>;

/** The part of the settings that names the app and its pages (section 6.6 of the protocol). */
export interface UiSettings {
  deploymentId: string | null;
  name: string;
  signInPage: string;
  /** The app's own pages. Support, privacy and terms are left out: they often lie with somebody else. */
  pages: string[];
}

export const uiSettings = z.pipe(
  fields,
  z.transform(
    ({ deployment_id, app_name, ...pages }: Fields): UiSettings => ({
      deploymentId: deployment_id,
      name: app_name,
      signInPage: pages.sign_in_page_url,
      pages: Object.values(pages).filter((page) => page !== ''),
    }),
  ),
);

/** What to call the app: its own name, else its host (section 6.6). */
export const appName = (settings: UiSettings | null, api: Origin): string =>
  settings?.name || new URL(api).host;

/** What a host says of itself; null when it does not speak as a Wacht does, whose settings name app or deployment. */
export function readMeta(payload: unknown, api: Origin): { name: string } | null {
  const read = z.safeParse(uiSettings, payload);
  if (!read.success || (read.data.name === '' && read.data.deploymentId === null)) return null;
  return { name: appName(read.data, api) };
}
