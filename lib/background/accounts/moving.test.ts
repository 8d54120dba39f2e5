import { expect, test } from 'vitest';
import { MODES, ORIGIN, openFieldnote } from '../../../test/worker/fieldnote';
import { known } from '../../../test/worker/worker';

const GO = ['go25', 'go26-early', 'go26-latest'] as const;

test.each(GO)('%s: a workspace of the active account can be chosen', async (dialect) => {
  const { worker, requests } = await openFieldnote({ dialect });
  const places = await worker.ask.places({ origin: ORIGIN });
  if (!places.ok) throw new Error('expected places');
  const platform = known(places.value.find(({ workspace }) => workspace === 'Platform'));
  requests();

  const { organizationId, workspaceId } = platform;
  const answer = await worker.ask.moveTo({ origin: ORIGIN, organizationId, workspaceId });

  expect(answer.ok).toBe(true);
  // The oldest builds tell the membership alone; its names are those of the lists (section 4.1.1).
  const here = { organization: 'Quell Labs', workspace: 'Platform', membershipId: platform.membershipId };
  expect(worker.row(ORIGIN, 'Ada Quell')).toMatchObject({ ...here, nowhere: false });
  // Older builds refuse the POST and take one PUT instead (section 4.1.4).
  const put = dialect === 'go25' ? ['PUT /session/switch-workspace'] : [];
  expect(requests()).toEqual(['POST /session/switch-workspace', ...put, 'GET /session']);
});

test.each(MODES)(
  '%s, go25: a place of which only the membership is told is named by the lists',
  async (mode) => {
    const { browser, worker, ids } = await openFieldnote({ mode, dialect: 'go25' });
    const { membershipId, organization } = worker.row(ORIGIN, ids.ada);
    expect(membershipId).not.toBeNull();
    expect(organization).toBeNull();
    expect(worker.row(ORIGIN, ids.jonas)).toMatchObject({ membershipId: null, nowhere: true });

    const places = await worker.ask.places({ origin: ORIGIN });
    if (!places.ok) throw new Error('expected places');
    const here = known(places.value.find((place) => place.membershipId === membershipId));
    const named = { organization: here.organization, workspace: here.workspace };
    expect(worker.row(ORIGIN, ids.ada)).toMatchObject(named);

    await browser.clock.advance(6_000);
    const next = browser.startWorker();
    await next.ask.refresh({ origin: ORIGIN });
    expect(next.row(ORIGIN, ids.ada)).toMatchObject(named);
  },
);

const NAMED = ['go26-early', 'go26-latest'] as const;

test.each(NAMED)('%s: of two organisations of one name the row says which', async (dialect) => {
  const { app, browser, worker, sessionId } = await openFieldnote({ dialect });
  const organizations = ['first', 'second'].map((key) => ({ key, name: 'Twin', workspaces: ['Main'] }));
  const bea = app.addPerson({ firstName: 'Bea', lastName: 'Lund', organizations });
  const signInId = app.signIn(sessionId, bea);
  await browser.clock.advance(6_000);
  await worker.ask.refresh({ origin: ORIGIN });
  const places = await worker.ask.places({ origin: ORIGIN });
  if (!places.ok) throw new Error('expected places');

  for (const choice of places.value) {
    const { organizationId, workspaceId, membershipId } = choice;
    await worker.ask.moveTo({ origin: ORIGIN, organizationId, workspaceId });
    const row = worker.row(ORIGIN, signInId);
    expect(row).toMatchObject({ organization: 'Twin', workspace: choice.workspace, membershipId });
  }
  expect(new Set(places.value.map(({ membershipId }) => membershipId)).size).toBe(4);
});

test('no organisation can be chosen, too', async () => {
  const { worker } = await openFieldnote();

  await worker.ask.moveTo({ origin: ORIGIN, organizationId: null, workspaceId: null });

  expect(worker.row(ORIGIN, 'Ada Quell')).toMatchObject({ organization: null, workspace: null });
});

test('a place that is refused says so on the active row and changes nothing', async () => {
  const { worker } = await openFieldnote();
  const before = worker.row(ORIGIN, 'Ada Quell');

  const answer = await worker.ask.moveTo({
    origin: ORIGIN,
    organizationId: '999999999999999999',
    workspaceId: null,
  });

  expect(answer).toMatchObject({ ok: false, problem: { status: 400 } });
  expect(worker.row(ORIGIN, 'Ada Quell')).toMatchObject({
    organization: before.organization,
    work: { kind: 'failed', wish: 'move' },
  });
});

test('places are asked for in one go and only when somebody wants to see them', async () => {
  const { worker, requests } = await openFieldnote();

  await worker.ask.places({ origin: ORIGIN });

  expect(requests()).toEqual(['GET /me/organization-memberships', 'GET /me/workspace-memberships']);
});
