import type { FlowState } from '../../lib/session/flow';
import { ORIGIN, openFieldnote, SITE_HOST } from './fieldnote';
import { known } from './worker';

export const SITE = `http://${SITE_HOST}`;
export const GOOGLE = { origin: ORIGIN, challenge: null, provider: 'google_oauth', inviteToken: null };
export const INIT = '/auth/oauth2/init';

/** Fieldnote with our sign-in page open, and social sign-in and an organisation's own on offer. */
export async function atStart(how: Parameters<typeof openFieldnote>[0] = {}) {
  const fieldnote = await openFieldnote(how);
  const { app, browser, worker } = fieldnote;
  app.settings.socialProviders = ['google_oauth'];
  await worker.ask.addAccount({ origin: ORIGIN, identifier: null });
  const [ours] = browser.tabs.open;
  /** As if the server had answered with this address. */
  const answerWith = (address: string, path = INIT) =>
    app.fault({
      path,
      kind: { do: 'body', body: JSON.stringify({ data: { oauth_url: address, sso_url: address } }) },
    });
  const state = async (): Promise<FlowState> => {
    const answer = await worker.ask.flow({});
    return known(answer.ok ? answer.value : null).state;
  };
  const told = (): FlowState => known(worker.news.findLast((each) => each.kind === 'flow')?.flow).state;
  const theirs = () => browser.tabs.open.filter(({ id }) => id !== ours?.id);
  return { ...fieldnote, ours: known(ours), theirs, answerWith, state, told };
}

/** The same with the person at Google. */
export async function atGoogle(how: Parameters<typeof openFieldnote>[0] = {}) {
  const start = await atStart(how);
  start.answerWith('https://accounts.google.com/o/oauth2/auth?state=1');
  await start.worker.ask.openProvider(GOOGLE);
  return { ...start, tab: known(start.theirs()[0]) };
}
