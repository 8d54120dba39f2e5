import { expect, test } from 'vitest';
import { done, fail } from '../../../lib/result';
import { failure } from '../../../lib/session/failure';
import { answered, index, origin, plantDesk, settle } from '../../../test/platform/planted-options';
import { plantFace, plantSummary, plantView } from '../../gallery/planted/planted-apps';

const IMAGES = 'https://images.example';
const pictures = { stamp: 1, hosts: [IMAGES], missing: [] };
const shown = { ...answered, pictures };

test('pictures are turned on without asking the browser for anything', async () => {
  const desk = plantDesk({ state: { apps: index.apps } });
  desk.deeds.app.showPictures(origin, { wanted: true, hosts: [] });
  await settle();

  expect(desk.calls).toEqual(['show pictures of : true']);
  expect(desk.now()).toMatchObject({ said: { kind: 'pictures-shown' }, views: { [origin]: answered } });
});

test('a host is asked for in the click, and said to the worker once it is given', async () => {
  const desk = plantDesk({ state: { apps: index.apps } });
  desk.deeds.app.showPictures(origin, { wanted: true, hosts: [IMAGES] });
  expect(desk.calls).toEqual([`request ${IMAGES}`]);
  await settle();

  expect(desk.calls).toEqual([`request ${IMAGES}`, `show pictures of ${IMAGES}: true`]);
});

test('a host that the browser does not give changes nothing, and that is said', async () => {
  const desk = plantDesk({ granted: false, state: { apps: index.apps } });
  desk.deeds.app.showPictures(origin, { wanted: true, hosts: [IMAGES] });
  await settle();

  expect(desk.calls).toEqual([`request ${IMAGES}`]);
  expect(desk.now().notes).toMatchObject({ [origin]: { kind: 'denied' } });
});

test('turned off, their hosts are given back', async () => {
  const desk = plantDesk({ state: { apps: index.apps, views: { [origin]: { ...shown, revision: 1 } } } });
  desk.deeds.app.showPictures(origin, { wanted: false, hosts: [] });
  await settle();

  expect(desk.calls).toEqual(['show pictures of : false', `release ${IMAGES}`]);
  expect(desk.now().said).toMatchObject({ kind: 'pictures-hidden' });
});

test.each([
  ['pages of the app itself', { seen: [IMAGES] }, {}],
  ['pictures of another app', {}, { pictures }],
])('but not where they are needed for %s', async (_what, own, others) => {
  const face = plantFace(own);
  const other = plantFace({ origin: 'https://other.example' });
  const desk = plantDesk({
    state: {
      apps: [plantSummary(face, 1, null), plantSummary(other, 1, null)],
      views: {
        [origin]: { ...shown, revision: 1 },
        [other.origin]: plantView(other, [], others),
      },
    },
  });
  desk.deeds.app.showPictures(origin, { wanted: false, hosts: [] });
  await settle();

  expect(desk.calls).toEqual(['show pictures of : false']);
});

test('what could not be turned off stays on, and that is said', async () => {
  const showPictures = async () => fail(failure('interrupted'));
  const desk = plantDesk({
    state: { apps: index.apps, views: { [origin]: shown } },
    ask: { showPictures },
  });
  desk.deeds.app.showPictures(origin, { wanted: false, hosts: [] });
  await settle();

  expect(desk.calls).toEqual([]);
  expect(desk.now().notes).toMatchObject({ [origin]: { kind: 'failed' } });
  expect(desk.now().views[origin]).toBe(shown);
});

test('with the app go the hosts of its pictures', async () => {
  const disconnect = async () => done(null);
  const removal = { origin, signOut: false, busy: false, failure: null };
  const desk = plantDesk({
    state: { apps: index.apps, removal, views: { [origin]: shown } },
    ask: { disconnect },
  });
  desk.deeds.app.remove();
  await settle();

  expect(desk.calls.at(-1)).toContain(IMAGES);
});
