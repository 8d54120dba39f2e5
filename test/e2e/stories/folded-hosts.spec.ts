import { fingerprint } from '../../wacht-server/fingerprint';
import { connect, connectAnother, signEverybodyIn } from '../connect';
import { requests } from '../judge';
import { share, wishToShare } from '../share';
import { namesIn, seeActive } from '../sign-in-page';
import type { Tab } from '../stage';
import { expect, test } from '../story';

/** The token that a staging page keeps. */
const tokenOf = (tab: Tab): Promise<string> =>
  tab.run(() => /__dev_session___\w+=([^;]+)/.exec(document.cookie)?.[1] ?? '');

test('an app that names a stranger’s page is never sent the token that lies there', async ({
  stage,
  world,
}) => {
  const { orrery, folded } = world;
  const tab = await signEverybodyIn(stage, orrery);
  const token = await tokenOf(tab);
  expect(token).not.toBe('');
  folded.control.settings.links.sign_up = `${orrery.site}/sign-up`;
  await connect(stage, folded);

  const hosts = [orrery, folded].map(({ site }) => new URL(site).hostname);
  const options = await wishToShare(stage, folded, { hosts });
  await options.see('Open Folded once, then try again.');
  await connectAnother(stage, orrery);
  await share(stage, orrery, { isOneOfSeveral: true });

  expect(await namesIn(await seeActive(stage, 'Ada Quell'))).toContain('Jonas Wirth');
  const told = (name: string) =>
    requests(world, orrery).some((entry) => JSON.stringify(entry).includes(name));
  expect(told(fingerprint(token))).toBe(true);
  expect(requests(world, folded).length).toBeGreaterThan(0);
  expect(JSON.stringify(requests(world, folded))).not.toContain(fingerprint(token));
  expect(await tokenOf(tab)).toBe(token);
});
