import { expect, test } from 'vitest';
import type { DeploymentSpec } from '../../../test/wacht-server';
import { openStrangers } from '../../../test/worker/strangers';

const appAt = (name: string, siteHost = `${name}.example`): DeploymentSpec => ({
  apiHost: `frontend.${name}.example`,
  siteHost,
  name,
  mode: 'production',
  dialect: 'go26-latest',
});

const APPS = ['atlas', 'borea', 'corvus'].map((name) => appAt(name));

/** A worker that begins where three apps are connected, with what it reads of the disk. */
async function beginAnew() {
  const { browser, apps } = await openStrangers(APPS);
  const read: string[] = [];
  const { load } = browser.durable.keep;
  browser.durable.keep.load = (key) => {
    read.push(key);
    return load(key);
  };
  const lists = () => read.filter((key) => key.startsWith('roster:'));
  return { browser, worker: browser.startWorker(), origins: apps.map(({ origin }) => origin), lists };
}

test('before an app’s answer no other app’s accounts are read; afterwards they are', async () => {
  const { browser, worker, origins, lists } = await beginAnew();
  const [first = ''] = origins;
  const whenTold: string[][] = [];
  browser.pages.add((news) => news.kind === 'view' && whenTold.push(lists()));

  await worker.ask.refresh({ origin: first });
  expect(whenTold[0]).toEqual([`roster:${first}|browser`]);

  await browser.settled();
  expect(lists()).toHaveLength(APPS.length);
});

test('no list of apps is told before all of them are known', async () => {
  const { browser, worker, origins } = await beginAnew();
  await worker.ask.refresh({ origin: origins[0] ?? '' });
  await browser.settled();

  const told = worker.news.flatMap((news) => (news.kind === 'index' ? [news.index.apps] : []));
  expect(told.length).toBeGreaterThan(0);
  for (const apps of told) expect(apps.map(({ count }) => count)).toEqual([1, 1, 1]);
});

test('a page that two apps name belongs to neither, though only one of them was loaded', async () => {
  const shared = ['atlas', 'borea'].map((name) => appAt(name, 'shared.example'));
  const { browser, apps } = await openStrangers(shared);
  const worker = browser.startWorker();
  const { origin = '' } = apps[0] ?? {};

  await worker.ask.refresh({ origin });

  expect(worker.view(origin).app.tabOrigins).toEqual([origin]);
});
