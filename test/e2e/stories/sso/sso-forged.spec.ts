import { QUELL_LABS } from '../../../wacht-server';
import { connectWithPeople } from '../../connect';
import { allow, letSeeTabs } from '../../elsewhere';
import { activeOf } from '../../judge';
import { goToOrganisation, organisationsTab } from '../../organisation';
import { bring, forged, takeAnswer } from '../../saml-answer';
import { namesIn, seeActive } from '../../sign-in-page';
import { expect, test } from '../../story';

const ROSA = 'rosa@quelllabs.example';

// In Firefox: test/wacht-server/sso-forged.test.ts for the server, lib/background/flow/elsewhere.test.ts for what is
// made of it.
test('neither a changed answer nor one that was used before lets anybody in, a fresh one does @chromium', async ({
  stage,
  world,
}) => {
  const { fieldnote } = world;
  fieldnote.control.settings.enterpriseSso = true;
  await connectWithPeople(stage, fieldnote);
  await letSeeTabs(stage, fieldnote);
  const { page, theirs } = await goToOrganisation(stage, world, { organisation: QUELL_LABS, email: ROSA });
  await theirs.click('button', 'Continue as Tom Ferris');
  await theirs.see('Sign in to Fieldnote?');
  const answer = await takeAnswer(theirs);
  await bring(theirs, forged(answer, ['>tom@', '>Tom@']));
  await page.see('The answer of your organisation was not accepted. Start again.');

  await page.click('button', 'Try again');
  await bring(await organisationsTab(stage, world, QUELL_LABS), answer);
  await page.see('This sign-in is not known or was used before. Start again.');
  expect(await namesIn(await seeActive(stage, 'Ada Quell'))).toHaveLength(4);
  expect(activeOf(fieldnote)).toBe('ada@quelllabs.co');

  await page.click('button', 'Try again');
  await allow(await organisationsTab(stage, world, QUELL_LABS), 'Rosa Quint');
  await page.see('You are now Rosa Quint');
  expect(await namesIn(await seeActive(stage, 'Rosa Quint'))).toHaveLength(5);
});
