import { html, raw } from 'hono/html';
import type { Markup } from './page';
import { carriedFields } from './portal';
import type { Visit } from './visit';

export const SIGNED_FIELDS = [
  'id',
  'rawId',
  'type',
  'clientDataJSON',
  'authenticatorData',
  'signature',
  'userHandle',
];

// The browser alone can reach a passkey: it signs what the server made up, and the form carries the signature.
const script = raw(`
const form = document.getElementById('passkey-form');
const note = document.getElementById('passkey-problem');
const bytes = (text) => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (one) => one.charCodeAt(0));
const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer ?? [])))
  .replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
async function sign() {
  const begun = await fetch(form.action + '/begin', { method: 'POST' });
  if (!begun.ok) throw new Error('Passkeys are not available.');
  const { challenge, ...publicKey } = (await begun.json()).data.options.publicKey;
  const { id, rawId, type, response } =
    await navigator.credentials.get({ publicKey: { ...publicKey, challenge: bytes(challenge) } });
  const { clientDataJSON, authenticatorData, signature, userHandle } = response;
  const signed = { id, rawId: text(rawId), type, clientDataJSON: text(clientDataJSON),
    authenticatorData: text(authenticatorData), signature: text(signature), userHandle: text(userHandle) };
  for (const [name, value] of Object.entries(signed)) form.elements.namedItem(name).value = value;
  form.requestSubmit();
}
document.getElementById('passkey').addEventListener('click', () => {
  note.hidden = true;
  sign().catch(() => { note.hidden = false; });
});
`);

/** Section 4.8, as a button. */
export const passkeyWay = (
  visit: Visit,
): Markup => html`<button class="way" type="button" id="passkey">Sign in with a passkey</button>
<p class="alert" role="alert" id="passkey-problem" hidden>No passkey was used.</p>
<form method="post" action="${visit.base}/sign-in/passkey" id="passkey-form">
${carriedFields(visit)}${SIGNED_FIELDS.map((name) => html`<input type="hidden" name="${name}">`)}</form>
<script>${script}</script>`;
