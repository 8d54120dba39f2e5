import { expect, test } from 'vitest';
import type { PastedProblem } from '../../../lib/session/pasted/pasted';
import { plantDesk, settle } from '../../../test/platform/planted-options';
import { plantPopup } from '../../../test/platform/planted-popup';
import { connectSentence } from '../words/connect-sentence';

const BAD: [what: string, text: string, problem: PastedProblem][] = [
  ['nothing', '', 'empty'],
  ['spaces alone', ' \n\t ', 'empty'],
  ['words with spaces', 'my shop example', 'not-an-address'],
  ['a quote in the middle', 'shop"evil.example', 'not-an-address'],
  ['a name before an @', 'https://frontend.shop.example@evil.example/', 'user-info'],
  ['a number address', 'http://192.168.0.1/', 'ip-address'],
  ['a number address of the newer kind', 'https://[2001:db8::1]/', 'ip-address'],
  ['a number address in disguise', 'https://0x7f000001/', 'ip-address'],
  ['a host in letters that only look so', 'https://раураl.com/pay', 'look-alike'],
  ['a script', 'javascript:alert(1)', 'not-https'],
  ['a name inside a network', 'https://intranet/app', 'local-name'],
  ['a secret key', 'sk_live_51HxYzAbCdEf', 'secret-key'],
  ['a key of another product', 'phc_AbCdEfGhIjKl', 'other-key'],
  ['a key that is cut off', 'pk_live_aHR0c', 'unreadable-key'],
  ['ten thousand characters', 'x'.repeat(10_000), 'too-long'],
];

/** Pastes into the field of the settings, and presses its button. */
async function pasteHere(text: string) {
  const desk = plantDesk();
  desk.deeds.connect.type(text);
  desk.deeds.connect.submit();
  return desk;
}

/** Pastes into the field of the popup, whose button leads to the settings. */
async function pasteInPopup(text: string) {
  const popup = plantPopup();
  popup.act({ kind: 'connect', pasted: text });
  await settle();
  expect(popup.log).toEqual([`note ${text}`, 'options']);
  const desk = plantDesk();
  desk.deeds.connect.paste(text);
  return desk;
}

test.each(
  BAD.flatMap(([what, text, problem]) => [
    { what, text, problem, where: 'the settings', paste: pasteHere },
    { what, text, problem, where: 'the popup', paste: pasteInPopup },
  ]),
)('$what, pasted in $where: one sentence, and nothing asked for', async (bad) => {
  const desk = await bad.paste(bad.text);

  const { connect } = desk.now();
  const told = { kind: 'address', problem: bad.problem } as const;
  expect(connect).toMatchObject({ at: 'form', text: bad.text, problem: told });
  expect(connectSentence(told)).toMatch(/^[A-Z].*[.…]$/);
  expect(desk.calls).toEqual([]);
});
