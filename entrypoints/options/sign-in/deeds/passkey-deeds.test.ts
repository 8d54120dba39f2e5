import { describe, expect, test } from 'vitest';
import { done, fail, type Result } from '../../../../lib/result';
import { type Failure, failure } from '../../../../lib/session/failure';
import type { FlowView } from '../../../../lib/session/flow';
import type { PasskeyAnswer, PasskeyRequest } from '../../../../lib/session/passkey';
import { plantDesk, settle } from '../../../gallery/planted/planted-desk';
import { plantFlow } from '../../../gallery/planted/planted-flow';
import type { PasskeyTrouble } from './desk';

const HOST = 'https://fieldnote.app';
const answered = plantFlow({ state: { at: 'done', title: 'Mina', key: 'mina', switched: true } });
const request: PasskeyRequest = {
  challenge: 'AQID',
  rpId: 'fieldnote.app',
  timeout: null,
  userVerification: 'preferred',
  allowed: [],
};
const answer: PasskeyAnswer = {
  id: 'a',
  rawId: 'a',
  type: 'public-key',
  clientDataJSON: 'b',
  authenticatorData: 'c',
  signature: 'd',
  userHandle: '',
};

interface Planted {
  mayAsk?: boolean;
  before?: boolean;
  granted?: boolean;
  begun?: Result<PasskeyRequest, Failure>;
  browser?: (signal: AbortSignal) => Promise<Result<PasskeyAnswer, PasskeyTrouble>>;
  finished?: Result<FlowView, Failure>;
}

/** A page whose browser and worker answer as told, with everything they did in order. */
function plantPasskey({
  mayAsk = true,
  before = false,
  granted = true,
  begun = done(request),
  browser = async () => done(answer),
  finished = done(answered),
}: Planted = {}) {
  const calls: string[] = [];
  const logged = async <Value>(call: string, value: Value): Promise<Value> => {
    calls.push(call);
    return value;
  };
  const desk = plantDesk({
    ask: {
      passkeyBegin: () => logged('begin', begun),
      passkeyFinish: () => logged('finish', finished),
    },
    ports: {
      mayAskPasskey: () => mayAsk,
      hostsGranted: (hosts) => logged(`granted ${hosts}`, before),
      requestHosts: (hosts) => logged(`request ${hosts}`, granted),
      releaseHosts: (hosts) => logged(`release ${hosts}`, true),
      passkey: (_, signal) => {
        calls.push('browser');
        return browser(signal);
      },
    },
  });
  const allowed = async () => {
    desk.deeds.usePasskey();
    await settle();
    desk.deeds.allowPasskey('fieldnote.app');
    await settle();
  };
  return { ...desk, calls, allowed };
}

test('the host is named after the server told it, and asked for in the click on its name', async () => {
  const { deeds, calls, now } = plantPasskey();
  deeds.usePasskey();
  await settle();
  expect(calls).toEqual(['begin', `granted ${HOST}`]);
  expect(now()).toMatchObject({ place: { at: 'passkey-host', domain: 'fieldnote.app' }, busy: false });

  deeds.allowPasskey('fieldnote.app');
  expect(calls.slice(2)).toEqual([`request ${HOST}`]);
});

test('a click on another host’s name asks for none', async () => {
  const { deeds, calls } = plantPasskey();
  deeds.usePasskey();
  await settle();
  deeds.allowPasskey('named-before.app');
  expect(calls).toEqual(['begin', `granted ${HOST}`]);
});

test('what the passkey signed signs the person in, and the host is given back', async () => {
  const { calls, now, allowed } = plantPasskey();
  await allowed();
  expect(calls.slice(3)).toEqual(['browser', `release ${HOST}`, 'finish']);
  expect(now()).toMatchObject({ flow: answered, place: { at: 'flow' }, busy: false });
});

test('a host that was granted before is neither asked for nor given back', async () => {
  const { calls, deeds, now } = plantPasskey({ before: true });
  deeds.usePasskey();
  await settle();
  expect(calls).toEqual(['begin', `granted ${HOST}`, 'browser', 'finish']);
  expect(now()).toMatchObject({ flow: answered, place: { at: 'flow' }, busy: false });
});

describe('the app’s own page takes over', () => {
  test.each<[string, Planted, string[]]>([
    ['when the host is not given', { granted: false }, []],
    [
      'when the browser cannot do it, and the host is given back',
      { browser: async () => fail('unable') },
      ['browser', `release ${HOST}`],
    ],
  ])('%s', async (_, planted, calls) => {
    const desk = plantPasskey(planted);
    await desk.allowed();
    expect(desk.calls.slice(3)).toEqual(calls);
    expect(desk.now()).toMatchObject({ place: { at: 'passkey-elsewhere' }, busy: false, problems: [] });
  });

  test.each(['fieldnote.app.evil.example', 'evil.example', 'app', 'api.fieldnote.app', ''])(
    'when the passkey is of %j, and nothing is asked for',
    async (rpId) => {
      const { calls, allowed, now } = plantPasskey({ begun: done({ ...request, rpId }) });
      await allowed();
      expect(calls).toEqual(['begin']);
      expect(now()).toMatchObject({ place: { at: 'passkey-elsewhere' }, busy: false });
    },
  );
});

test('where a passkey can never be good, nothing is asked for and the app’s own page takes over', () => {
  const { deeds, calls, now } = plantPasskey({ mayAsk: false });
  deeds.usePasskey();
  expect(calls).toEqual([]);
  expect(now()).toMatchObject({ place: { at: 'passkey-elsewhere' }, busy: false });
});

describe('without a passkey', () => {
  const unused = 'No passkey was used. Try again or use another way.';

  test('the first form says so, and the host is given back', async () => {
    const { allowed, now, calls } = plantPasskey({ browser: async () => fail('unused') });
    await allowed();
    expect(now()).toMatchObject({ place: { at: 'flow' }, busy: false, problems: [{ text: unused }] });
    expect(calls).toContain(`release ${HOST}`);
  });

  test('because the person stopped it, the same is said', async () => {
    const { allowed, deeds, now } = plantPasskey({
      browser: (signal) =>
        new Promise((resolve) => signal.addEventListener('abort', () => resolve(fail('unused')))),
    });
    await allowed();
    deeds.stopPasskey();
    await settle();
    expect(now()).toMatchObject({ place: { at: 'flow' }, problems: [{ text: unused }] });
  });

  test('no host is asked for when it is stopped before the server has answered', async () => {
    const { deeds, calls, now } = plantPasskey();
    deeds.usePasskey();
    deeds.stopPasskey();
    await settle();
    deeds.allowPasskey('fieldnote.app');
    expect(calls).toEqual(['begin']);
    expect(now()).toMatchObject({ place: { at: 'flow' }, problems: [{ text: unused }] });
  });
});

test.each([
  ['begin', { begun: fail(failure('http', { status: 403, code: 'PASSKEY_NOT_ENABLED' })) }, /does not offer/],
  [
    'finish',
    { finished: fail(failure('http', { status: 401, code: 'INVALID_CREDENTIALS' })) },
    /not known here/,
  ],
])('a refusal at its %s is told on the first form', async (_, planted, text) => {
  const { allowed, now } = plantPasskey(planted);
  await allowed();
  expect(now()).toMatchObject({ place: { at: 'flow' }, busy: false });
  expect(now().problems[0]?.text).toMatch(text);
});
