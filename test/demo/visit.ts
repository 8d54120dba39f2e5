import type { Scene } from './set-up';

/** Leaves the browser to the person until they close it. */
export async function visit({ stage, world }: Scene): Promise<void> {
  const { fieldnote, halyard, orrery } = world;
  console.log(`
The browser is yours. Try this:
  1. Click the switcher in the toolbar, then another account: the app's tab shows the other person.
  2. Press the digit of an account, or type a part of a name and press Enter.
  3. Choose "Add account" and sign in as somebody else; names and passwords are at ${fieldnote.site}/start
     Or sign in elsewhere: at Google and the like Sanne de Wit is new to the app, Noor Haddad has a second step.
  4. Connect a second app in the switcher's settings: ${halyard.host}, or the staging one: ${orrery.host}

Close the browser or press Ctrl-C to end.`);
  await stage.ended;
}
