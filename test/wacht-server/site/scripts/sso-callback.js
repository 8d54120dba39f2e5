// Runs in the portal's callback page as the SDK does it there: the visitor's own session trades the code in
// (section 4.6.2, steps 3 and 4). Everything it has to know of the deployment is in the attributes of the page.
const page = document.querySelector('#sso').dataset;
const query = new URLSearchParams(location.search);
const isStaging = page.mode === 'staging';

// Replaced, not added: going back must not bring a used code here again.
function goTo(address, parameters) {
  const url = new URL(address, location.href);
  for (const [name, value] of Object.entries(parameters)) if (value) url.searchParams.set(name, value);
  location.replace(url.href);
}

const failed = (error, description) =>
  goTo(page.signIn, { error, error_description: description ?? 'The sign-in was not completed.' });

function ask() {
  const url = new URL('/auth/oauth2/callback', page.api);
  for (const name of ['code', 'state']) url.searchParams.set(name, query.get(name) ?? '');
  if (!isStaging) return fetch(url, { credentials: 'include' });
  if (page.header !== '') return fetch(url, { credentials: 'omit', headers: { [page.header]: page.token } });
  url.searchParams.set('__dev_session__', page.token);
  return fetch(url, { credentials: 'omit' });
}

// The attempt that this page is about stands in the first part of the state.
function attemptIn({ signin_attempts: attempts = [] }) {
  const [said = ''] = (query.get('state') ?? '').split('.');
  const [, id] = atob(said.replaceAll('-', '+').replaceAll('_', '/')).split('|');
  return attempts.find((attempt) => String(attempt.id) === id);
}

async function complete() {
  const reply = await ask();
  const token = reply.headers.get('X-Development-Session') || page.token;
  const { data, errors, message } = await reply.json();
  if (!reply.ok) return failed(errors?.[0]?.code ?? 'server_error', message);
  const attempt = attemptIn(data.session);
  if (attempt && !attempt.completed) return goTo(page.signIn, { signin_attempt_id: String(attempt.id) });
  goTo(data.redirect_uri || page.after, isStaging ? { __dev_session__: token } : {});
}

const shown = () => {
  document.querySelector('h1').textContent = query.get('error_description') ?? query.get('error');
};

if (query.has('error') && page.keeps === 'errors') shown();
else if (query.has('error')) failed(query.get('error'), query.get('error_description'));
else complete().catch(() => failed('network_error', 'The server could not be reached. Start again.'));
