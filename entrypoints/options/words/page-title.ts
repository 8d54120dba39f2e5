import { isolated, words } from '../../../lib/i18n/words';
import type { OptionsState } from '../state/state';

/** What the tab is called: the step that the page shows, and the app that it is about, so that many tabs are told apart. */
export function pageTitle(root: ParentNode, { route, signIn }: OptionsState): string {
  const titles = [...root.querySelectorAll('h1')];
  const step = titles.find((title) => !title.closest('[hidden]'))?.textContent ?? '';
  const app = route === 'sign-in' ? signIn.flow?.app.name : undefined;
  return titleOf(step, app ?? words('extName'));
}

/** Not twice where the step ends with it; anywhere else in a step an app may be called like one of its words. */
export const titleOf = (step: string, of: string): string =>
  step.endsWith(` ${isolated(of)}`) ? step : words('options.pageTitle', { step, of });
