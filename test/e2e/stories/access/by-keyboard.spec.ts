import { activeOf } from '../../judge';
import { patternOf } from '../../pattern-of';
import type { Tab } from '../../stage';
import { expect, test } from '../../story';
import { createTranscript, type Transcript } from '../../transcript';

interface Person {
  firstName: string;
  lastName: string;
  username: string;
  email: string;
  password: string;
}

const IDA = {
  firstName: 'Ida',
  lastName: 'Brandt',
  username: 'ida',
  email: 'ida@brandt.example',
  password: 'hedgerow-28',
};
const NELL = {
  firstName: 'Nell',
  lastName: 'Osei',
  username: 'nell',
  email: 'nell@osei.example',
  password: 'thimble-73',
};

// No prompt of the browser can be read here: Chromium is told beforehand, Firefox answers with yes by itself.
test('from installation to a second account and back by keyboard alone, as it is read to who sees nothing', async ({
  stage,
  world,
}) => {
  const { fieldnote } = world;
  for (const person of [IDA, NELL]) fieldnote.people[person.email] = fieldnote.control.addPerson(person);
  await stage.grant(patternOf(fieldnote.api));
  const told = createTranscript();

  const settings = await stage.ownTabAt('options.html#connect');
  await settings.show();
  await told.open('The settings open by themselves', settings, 'Address or key');
  await told.put('pastes the app’s key', (page) => page.paste(`pk_live_${btoa(fieldnote.api)}`));
  await told.hear('This app runs on this computer');
  await told.tabTo('Turn on local apps');
  await told.leave('Enter');
  await told.hear('Local apps are on');
  await told.rest('Address or key');
  await told.press('Enter', 'Connect Fieldnote?');
  await told.tabTo('button Connect Fieldnote');
  await told.press('Enter', 'Fieldnote is connected');
  await settings.close();

  await told.open('The popup opens', await stage.openPopup(), 'Sign in to Fieldnote');
  await told.leave('Enter');
  await signIn(told, { page: await stage.ownTabAt('options.html#sign-in'), person: IDA });
  expect(activeOf(fieldnote)).toBe(IDA.email);

  const popup = await stage.openPopup();
  await popup.see('Ida Brandt');
  await told.open('The popup opens', popup, 'Find an account');
  await told.tabTo('Add account');
  await told.leave('Enter');
  await signIn(told, { page: await stage.ownTabAt('options.html#sign-in'), person: NELL });
  expect(activeOf(fieldnote)).toBe(NELL.email);

  const again = await stage.openPopup();
  // What the popup says of the tabs may be there before anybody listens: then it is read out with the page.
  await again.see('Tabs may still show Ida Brandt');
  await told.open('The popup opens', again, 'Find an account');
  await told.hear('Tabs may still show Ida Brandt');
  await told.put('types a name', (page) => page.type('ida'));
  await told.hear('1 of 1');
  await told.put('Enter', (page) => page.press('Enter'));
  await told.hear('Ida Brandt is active');
  await told.hear('Tabs may still show Nell Osei');
  await told.rest('Nell Osei');
  expect(activeOf(fieldnote)).toBe(IDA.email);
  expect(told.text()).toMatchSnapshot(['stories', 'access', 'transcripts', `${stage.browser}.txt`]);
});

async function signIn(told: Transcript, { page, person }: { page: Tab; person: Person }): Promise<void> {
  await told.open('The page that signs in opens', page, 'E-mail address');
  await told.hear('Sign in to Fieldnote');
  await told.put('types an e-mail address', (form) => form.type(person.email));
  await told.tabTo('Password');
  await told.put('types the password', (form) => form.type(person.password));
  await told.press('Enter', `You are now ${person.firstName}`);
  await page.close();
}
