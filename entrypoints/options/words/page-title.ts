import { words } from '../../../lib/i18n/words';
import type { OptionsState } from '../state/state';

/** What the tab is called: the step that the page shows, and the app that it is about, so that many tabs are told apart. */
export function pageTitle(root: ParentNode, { route, signIn }: OptionsState): string {
  const titles = [...root.querySelectorAll('h1')];
  const step = titles.find((title) => !title.closest('[hidden]'))?.textContent ?? '';
  const app = route === 'sign-in' ? signIn.flow?.app.name : undefined;
  const of = app ?? words('extName');
  return step.includes(of) ? step : words('options.pageTitle', { step, of });
}
