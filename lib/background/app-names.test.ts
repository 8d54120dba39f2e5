import { describe, expect, test } from 'vitest';
import { EVERYWHERE, ORIGIN } from '../../test/worker/fieldnote';
import { EVIL, openBesideHostile } from '../../test/worker/hostile';
import type { Worker } from '../../test/worker/worker';

const EVIL_HOST = new URL(EVIL).host;
const HOST = new URL(ORIGIN).host;
const [EVIL_CALLED, CALLED] = [`${EVIL_HOST} · Fieldnote`, `${HOST} · Fieldnote`];

/** By app, what it is called and what it was. */
async function names({ ask }: Worker) {
  const index = await ask.index({});
  if (!index.ok) throw new Error('no index');
  return Object.fromEntries(index.value.apps.map(({ face }) => [face.origin, [face.name, face.was]]));
}

describe.each(EVERYWHERE)('%s, %s: an app that takes another one’s name', (mode, dialect) => {
  const open = async (name: string) => {
    const world = await openBesideHostile({ mode, dialect });
    world.evil.settings.name = name;
    await world.connect();
    return world;
  };

  /** Its server gives another name, which the next read of its settings tells. */
  const rename = async ({ evil, browser, worker }: Awaited<ReturnType<typeof open>>, name: string) => {
    evil.settings.name = name;
    await browser.clock.advance(700_000);
    await worker.ask.refresh({ origin: EVIL });
    await browser.clock.advance(6_000);
    await worker.ask.refresh({ origin: EVIL });
  };

  test('is shown with its host, and so is the other', async () => {
    const { worker } = await open('Fіeldnоte');

    expect(await names(worker)).toEqual({
      [ORIGIN]: [CALLED, null],
      [EVIL]: [`${EVIL_HOST} · Fіeldnоte`, null],
    });
  });

  test('is shown with what it was when it does so later', async () => {
    const world = await open('Evil Notes');
    expect(await names(world.worker)).toEqual({
      [ORIGIN]: ['Fieldnote', null],
      [EVIL]: ['Evil Notes', null],
    });

    await rename(world, 'Fieldnote');

    const expected = { [ORIGIN]: [CALLED, null], [EVIL]: [EVIL_CALLED, 'Evil Notes'] };
    expect(await names(world.worker)).toEqual(expected);
    expect(world.worker.view(ORIGIN).app.name).toBe(CALLED);
    expect(await names(world.browser.startWorker())).toEqual(expected);
  });

  test('is so called on the sign-in page, too', async () => {
    const world = await open('Evil Notes');
    await rename(world, 'Fieldnote');

    await world.worker.ask.addAccount({ origin: EVIL, identifier: null });

    expect(await world.worker.ask.flow({})).toMatchObject({
      value: { app: { name: EVIL_CALLED, was: 'Evil Notes' } },
    });
  });

  test('keeps its host once the person agrees to the name, and loses what it was', async () => {
    const world = await open('Evil Notes');
    await rename(world, 'Fieldnote');

    await world.worker.ask.keepName({ origin: EVIL, name: EVIL_CALLED });

    expect(await names(world.worker)).toEqual({ [ORIGIN]: [CALLED, null], [EVIL]: [EVIL_CALLED, null] });
  });

  test('cannot have the person agree to a name that was not shown', async () => {
    const world = await open('Evil Notes');
    await rename(world, 'Harmless');

    await world.worker.ask.keepName({ origin: EVIL, name: EVIL_CALLED });

    expect(world.worker.view(EVIL).app).toMatchObject({ name: `${EVIL_HOST} · Harmless`, was: 'Evil Notes' });
  });

  test('leaves the other its bare name when it is removed', async () => {
    const { worker } = await open('Fieldnote');

    await worker.ask.disconnect({ origin: EVIL, signOut: false });

    expect(await names(worker)).toEqual({ [ORIGIN]: ['Fieldnote', null] });
  });
});

test('an app that is alone shows a new name with its host until the person keeps it', async () => {
  const { app, browser, worker } = await openBesideHostile();
  app.settings.name = 'Fieldnote Pro';
  await browser.clock.advance(700_000);
  await worker.ask.refresh({ origin: ORIGIN });
  await browser.clock.advance(6_000);
  await worker.ask.refresh({ origin: ORIGIN });
  const called = `${HOST} · Fieldnote Pro`;
  expect(worker.view(ORIGIN).app).toMatchObject({ name: called, was: 'Fieldnote' });

  await worker.ask.keepName({ origin: ORIGIN, name: called });

  expect(worker.view(ORIGIN).app).toMatchObject({ name: 'Fieldnote Pro', was: null });
});
