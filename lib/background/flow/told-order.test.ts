import { expect, test } from 'vitest';
import { ORIGIN } from '../../../test/worker/fieldnote';
import { beginSignIn, type SignIn } from '../../../test/worker/sign-in';
import { known } from '../../../test/worker/worker';
import type { FlowView } from '../../session/flow';

/** Every flow that the pages were told of, in order. */
const told = ({ worker }: SignIn): FlowView[] =>
  worker.news.flatMap((news) => (news.kind === 'flow' ? (news.flow ?? []) : []));

test('that a code could not be sent is said of the card that was told before', async () => {
  const sign = await beginSignIn();
  const hold = sign.app.hold('/auth/signin');
  const asking = sign.worker.ask.signIn({
    origin: ORIGIN,
    challenge: null,
    way: 'email_otp',
    identifier: 'nia@tidewell.io',
    phone: null,
    password: null,
  });
  await hold.reached;
  sign.browser.granted.clear();
  hold.release();
  const answer = await asking;

  const card = known(told(sign).findLast(({ state }) => state.at === 'step'));
  expect(card.revision).toBeGreaterThan(known(told(sign)[0]).revision);
  expect(answer.ok ? null : answer.problem.after).toBeGreaterThanOrEqual(card.revision);
});

test('an answer counts as later than all that was told before, also where its step was told to nobody', async () => {
  const sign = await beginSignIn({ secondFactors: { authenticator: true } });
  await sign.start('email_otp');
  const code = sign.code();
  const before = told(sign).length;
  const answer = await sign.worker.ask.answerCode({
    origin: ORIGIN,
    challenge: null,
    inviteToken: null,
    code,
  });

  if (!answer.ok) throw new Error('expected an answer');
  expect(answer.value.state).toMatchObject({ step: { at: 'second-factor' } });
  const earlier = told(sign).filter(
    ({ state }) => JSON.stringify(state) !== JSON.stringify(answer.value.state),
  );
  expect(earlier.length).toBeGreaterThanOrEqual(before);
  expect(answer.value.revision).toBeGreaterThan(known(earlier.at(-1)).revision);
});
