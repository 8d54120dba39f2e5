import type { Surface } from './surface';

/** What the provider has the browser bring to the app, as base64 and plain text. */
export interface SamlAnswer {
  action: string;
  SAMLResponse: string;
  RelayState: string;
}

/** Lets the app know who it is, as the button does, but takes the answer out of the form that sends itself. */
export const takeAnswer = (theirs: Surface): Promise<SamlAnswer> => theirs.run(take);

async function take(): Promise<SamlAnswer> {
  const question = document.querySelector('form');
  const body = new URLSearchParams({ answer: 'allow' });
  for (const [name, value] of new FormData(question ?? undefined)) body.append(name, String(value));
  const reply = await fetch(question?.action ?? '', { method: 'POST', body });
  const form = new DOMParser().parseFromString(await reply.text(), 'text/html').forms[0];
  const field = (name: string) => String(new FormData(form).get(name));
  return {
    action: form?.action ?? '',
    SAMLResponse: field('SAMLResponse'),
    RelayState: field('RelayState'),
  };
}

/** Brings an answer to the app, as the provider's form would. */
export const bring = (theirs: Surface, answer: SamlAnswer): Promise<void> => theirs.run(send, answer);

function send({ action, ...fields }: SamlAnswer): void {
  const form = document.createElement('form');
  form.method = 'post';
  form.action = action;
  for (const [name, value] of Object.entries(fields)) {
    const input = document.createElement('input');
    Object.assign(input, { type: 'hidden', name, value });
    form.append(input);
  }
  document.body.append(form);
  form.submit();
}

/** The same answer with one letter of one name changed, which no signature covers any more. */
export function forged(answer: SamlAnswer, [before, after]: [string, string]): SamlAnswer {
  const text = Buffer.from(answer.SAMLResponse, 'base64').toString();
  if (!text.includes(before)) throw new Error(`the answer does not tell ${before}`);
  return { ...answer, SAMLResponse: Buffer.from(text.replace(before, after)).toString('base64') };
}
