import { connectWithPeople } from '../connect';
import { filesWith } from '../find-bytes';
import { activeOf } from '../judge';
import { kept } from '../kept';
import { leaveStanding } from '../leave-standing';
import { addAccount, namesIn, seeActive, seeStep } from '../sign-in-page';
import { expect, test } from '../story';
import type { Surface } from '../surface';

const NOOR = 'noor@fieldnote.example';

async function pasteTicket(page: Surface, pasted: string): Promise<void> {
  await page.click('button', 'More ways');
  await page.click('button', 'I have a ticket');
  await seeStep(page, 'It counts once.');
  await page.click('textbox', 'Ticket or link');
  await page.paste(pasted);
}

// In Chromium: lib/background/guise.test.ts.
test('a ticket makes one act as somebody for a while; leaving leads back, and it counts once @firefox', async ({
  stage,
  world,
}) => {
  const { fieldnote } = world;
  const { control, people, site } = fieldnote;
  await connectWithPeople(stage, fieldnote);
  const ticket = control.ticket({ userId: people[NOOR] ?? '' });
  const page = await addAccount(stage);
  await pasteTicket(page, `${site}/sign-in?ticket=${ticket}`);
  await leaveStanding(page, { stage, world });
  await page.click('button', 'Act as this person');
  await page.see('You now act as Noor Haddad');
  expect(activeOf(fieldnote)).toBe(NOOR);

  const popup = await seeActive(stage, 'Noor Haddad');
  await popup.see('Acting as Noor Haddad');
  expect(await popup.text()).toMatch(/(20|19) min left/);
  await popup.click('button', 'Leave');
  await expect.poll(async () => (await popup.active())?.name).toBe('Ada Quell');
  await popup.missing('Acting as');
  expect(activeOf(fieldnote)).toBe('ada@quelllabs.co');
  await expect
    .poll(async () => (await popup.rows()).find(({ name }) => name === 'Noor Haddad')?.state)
    .toBe('just now');

  await stage.closePopup();
  await page.show();
  await page.click('button', 'Add another account');
  await page.see('Use the account you want to add.');
  await pasteTicket(page, ticket);
  await page.press('Enter');
  await page.see('This ticket is not valid anymore.');
  const before = ['Jonas Wirth', 'Mina Okafor', 'Théo Lamarque', 'Priya Raman'];
  expect(await namesIn(await seeActive(stage, 'Ada Quell'))).toEqual([...before, 'Noor Haddad']);

  expect(await kept(page)).not.toContain(ticket);
  expect(await filesWith(await stage.quit(), ticket)).toEqual([]);
});
