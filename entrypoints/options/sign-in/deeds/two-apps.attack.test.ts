import fc from 'fast-check';
import { expect } from 'vitest';
import type { FlowView } from '../../../../lib/session/flow';
import { attack } from '../../../../test/attack/attack';
import { settle } from '../../../gallery/planted/planted-desk';
import { plantFlow, plantSettings, plantStep } from '../../../gallery/planted/planted-flow';
import { twoApps } from '../../../gallery/planted/two-apps';

const settings = plantSettings({ enterpriseSso: true, passkeys: true });
const states: FlowView['state'][] = [
  { at: 'start' },
  plantStep({ at: 'code', by: 'email' }, { sentAt: 1 }),
  plantStep({ at: 'profile', missing: ['username'] }),
];
const flowOf = (name: string, known: Partial<FlowView>) =>
  plantFlow({ id: `https://${name}.example 1`, origin: `https://${name}.example`, settings, ...known });

/** Everything that a person may do with words of theirs on a page; the words name whom they were typed for. */
const DEEDS = [
  (page, mark) => page.deeds.signIn({ identifier: `${mark}@x.example`, password: `${mark}-password` }),
  (page, mark) => page.deeds.signIn({ identifier: `${mark}@x.example`, password: null }),
  (page, mark) => page.deeds.name(`${mark}@x.example`),
  (page, mark) => page.deeds.answerCode(`${mark}-code`),
  (page, mark) => page.deeds.completeProfile({ username: `${mark}-name` }),
  (page, mark) => page.deeds.checkInvitation(`${mark}-token`),
  (page, mark) => page.deeds.signUp({ email: `${mark}@x.example` }),
  (page, mark) => page.deeds.check('email', `${mark}@x.example`),
  (page, mark) => page.deeds.mailCode(`${mark}@x.example`),
  (page, mark) => page.deeds.giveCode(`${mark}-code`),
  (page, mark) => page.deeds.setPassword(`${mark}-Passw0rd!`),
  (page, mark) => page.deeds.joinWaitlist({ firstName: mark, lastName: mark, email: `${mark}@x.example` }),
  (page, mark) => page.deeds.useTicket(`${mark}-ticket`),
  (page, mark) => page.deeds.giveOrganizationEmail(`${mark}@x.example`),
  (page) => page.deeds.useProvider('google_oauth'),
  (page) => page.deeds.useOrganization(),
  (page) => page.deeds.useWay('email_otp'),
  (page) => page.deeds.usePasskey(),
  (page, mark) => page.deeds.allowPasskey(`${mark}.example`),
  (page) => page.deeds.openAppPage(),
  (page) => page.deeds.sendAgain(),
  (page) => page.deeds.prove(),
  (page) => page.deeds.create(),
  (page) => page.deeds.otherWays(),
  (page) => page.deeds.back(),
  (page) => page.deeds.read(),
  (page) => page.deeds.stay(true),
  (page) => page.deeds.switchTo('7'),
  (page) => page.deeds.cancel(),
] satisfies ((page: ReturnType<typeof twoApps>, mark: string) => void)[];

const stepOf = (deeds: typeof DEEDS) =>
  fc.record({
    deed: fc.constantFrom(...deeds),
    /** How many of the questions that wait are answered then, and whether well. */
    answered: fc.nat(4),
    refused: fc.boolean(),
    timers: fc.boolean(),
  });
const steps = fc.array(stepOf(DEEDS), { maxLength: 6 });
/** The last two close the page, which is no deed of the other app's then. */
const staying = fc.array(stepOf(DEEDS.slice(0, -2)), { maxLength: 6 });
const look = fc.record({
  state: fc.constantFrom(...states),
  kind: fc.constantFrom<FlowView['kind']>('signin', 'signup'),
});

attack(
  'the page turns to another app at any point of a flow: nothing of the one reaches the other',
  { row: 'T24', tries: 20_000, share: 1_000 },
  fc.asyncProperty(look, look, steps, staying, async (first, second, before, after) => {
    const page = twoApps(flowOf('victim', first));
    const play = async (mark: string, { deed, answered, refused, timers }: (typeof before)[number]) => {
      deed(page, mark);
      await settle();
      for (let left = answered; left > 0; left -= 1) await page.answerOne(refused);
      if (timers) page.runTimers();
      await settle();
    };
    for (const each of before) await play('victim', each);
    page.turnTo(flowOf('other', second));
    const turned = page.asked.length;
    for (const each of after) await play('other', each);
    page.runTimers();
    await settle();
    while (page.waiting() > 0) await page.answerOne(false);

    expect(page.now().flow?.origin).toBe('https://other.example');
    expect(JSON.stringify(page.now())).not.toContain('victim');
    expect(JSON.stringify(page.pocket())).not.toContain('victim');
    for (const { about } of page.asked) {
      const told = JSON.stringify(about);
      expect(told.includes('victim') && told.includes('other')).toBe(false);
    }
    expect(page.asked.slice(turned).map(({ name }) => name)).not.toContain('closed');
  }),
);
