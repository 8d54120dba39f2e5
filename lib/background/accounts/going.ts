import { done } from '../../result';
import { appPages } from '../../session/hosts/app-pages';
import { showApp } from '../../session/hosts/show-app';
import type { Bench } from '../asking/bench';
import { managedAt } from '../known/own-pages';
import type { Outcome } from '../ports';

/** Brings the app to the front; false where it names no page of its own. No popup outlives the tab that it shows. */
export async function goToApp({ ledger, effects }: Bench): Outcome<boolean> {
  await ledger.ready();
  const pages = appPages(ledger.view().app);
  if (pages) await showApp(pages, effects.tabs);
  return done(pages !== null);
}

/** Opens the app's own page about the active account; false where it names none. */
export async function manage({ ledger, effects }: Bench): Outcome<boolean> {
  await ledger.ready();
  const page = managedAt(ledger.state());
  if (page !== null) await effects.tabs.open(page);
  return done(page !== null);
}
