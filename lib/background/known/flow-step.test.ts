import { describe, expect, test } from 'vitest';
import { plantedAsked, plantedFlow, plantedTab } from '../../../test/worker/planted-flow';
import type { FlowEvent } from './flow-event';
import type { FlowExit, FlowRecord, Sent, Standing } from './flow-record';
import { flowStep } from './flow-step';

const START = { startedAt: 9_000, question: 9_000, sessionId: 'later', signInIds: ['ada'], activeId: null };
const sent: Sent = { strategy: 'email_otp', at: 5, masked: null, outcome: 'sent' };
const asked = plantedAsked({ factor: 'authenticator', sent });
const unnamed = plantedAsked({ attemptId: null });
const tab = plantedTab();
const appTab = plantedTab({ elsewhere: { by: 'app' } });
const exit: FlowExit = {
  elsewhere: { by: 'sso' },
  url: 'https://a.example/',
  host: 'a.example',
  since: 3,
  handOver: false,
};
const why = { code: 'access_denied', words: null } as const;
const gone = { code: null, words: null } as const;
const left = { elsewhere: tab.elsewhere, why: 'refused', ...why } as const;
const done = { at: 'done', title: 'Mina', key: 'mina', switched: true } as const;
const already = { at: 'already', title: 'Ada', signInId: 'ada' } as const;

const FORM: Standing = { at: 'form' };
const ASKED: Standing = { at: 'asked', asked };
const LOCKED: Standing = { at: 'locked', until: 99 };
const LEAVING: Standing = { at: 'leaving', exit, asked };
const TAB: Standing = { at: 'tab', tab, asked };
const LEFT: Standing = { at: 'left', left, asked };
const OVER: Standing = { at: 'over', outcome: done };
const EVERYWHERE = [FORM, ASKED, LOCKED, LEAVING, TAB, LEFT, OVER];

const standing = (from: Standing, event: FlowEvent): Standing => flowStep(plantedFlow(from), event).standing;

describe('a question', () => {
  test.each(EVERYWHERE)('that begins anew forgets all that was asked (from $at)', (from) => {
    const flow = plantedFlow(from, { way: 'email_otp', byTicket: true, behind: tab, stay: true });
    const next = flowStep(flow, { kind: 'asking', start: START, told: { identifier: 'new@tidewell.io' } });

    expect(next).toEqual({
      ...flow,
      ...START,
      identifier: 'new@tidewell.io',
      way: null,
      byTicket: false,
      behind: null,
      standing: { at: 'asked', asked: unnamed },
    });
  });

  test.each<[string, Standing, FlowEvent, Standing]>([
    [
      'names its attempt',
      { at: 'asked', asked: unnamed },
      { kind: 'attempt-known', of: 1_000, id: 'new' },
      { at: 'asked', asked: plantedAsked({ attemptId: 'new' }) },
    ],
    [
      'keeps what was sent for the attempt it names again',
      ASKED,
      { kind: 'attempt-known', of: 1_000, id: 'attempt' },
      ASKED,
    ],
    [
      'forgets what was sent and chosen for another attempt',
      ASKED,
      { kind: 'attempt-known', of: 1_000, id: 'new' },
      { at: 'asked', asked: plantedAsked({ attemptId: 'new' }) },
    ],
    [
      'keeps a chosen factor',
      { at: 'asked', asked: plantedAsked() },
      { kind: 'factor-chosen', factor: 'backup_code' },
      { at: 'asked', asked: plantedAsked({ factor: 'backup_code' }) },
    ],
    [
      'keeps what was sent',
      { at: 'asked', asked: plantedAsked() },
      { kind: 'sending', sent },
      { at: 'asked', asked: plantedAsked({ sent }) },
    ],
    ['that led nowhere leads back to the form', ASKED, { kind: 'given-up', of: 1_000 }, FORM],
    ['whose address is not opened leads back to the form', LEAVING, { kind: 'given-up', of: 1_000 }, FORM],
    ['can lock the identifier out', FORM, { kind: 'locked-out', of: 1_000, until: 99 }, LOCKED],
  ])('%s', (_, from, event, to) => {
    expect(standing(from, event)).toEqual(to);
  });
});

describe('elsewhere', () => {
  test.each<[string, Standing, FlowEvent, Standing]>([
    ['the host is named first', ASKED, { kind: 'leaving', exit }, LEAVING],
    [
      'the app’s own page needs no question',
      FORM,
      { kind: 'leaving', exit },
      { at: 'leaving', exit, asked: null },
    ],
    ['what was asked stays known in the tab', LEAVING, { kind: 'tab-opened', tab }, TAB],
    ['a tab that opens for nobody is the person’s own', FORM, { kind: 'tab-opened', tab }, FORM],
    [
      'its end is noted',
      TAB,
      { kind: 'tab-ended', id: 7, at: 5, why: 'closed' },
      { at: 'tab', tab: plantedTab({ ended: { at: 5, why: 'closed' } }), asked },
    ],
    [
      'its first end counts',
      { at: 'tab', tab: plantedTab({ ended: { at: 5, why: 'refused' } }), asked },
      { kind: 'tab-ended', id: 7, at: 6, why: 'closed' },
      { at: 'tab', tab: plantedTab({ ended: { at: 5, why: 'refused' } }), asked },
    ],
    ['the end of another tab is none', TAB, { kind: 'tab-ended', id: 8, at: 5, why: 'closed' }, TAB],
    [
      'who comes back without an account is told why',
      TAB,
      { kind: 'came-back', id: 7, how: { why: 'refused', ...why } },
      LEFT,
    ],
    [
      'a step that the app’s page was to do is still to be done',
      { at: 'tab', tab: appTab, asked },
      { kind: 'came-back', id: 7, how: { why: 'closed', ...gone } },
      ASKED,
    ],
    [
      'who went to the app’s page with nothing half-way is told why',
      { at: 'tab', tab: appTab, asked: null },
      { kind: 'came-back', id: 7, how: { why: 'closed', ...gone } },
      { at: 'left', left: { elsewhere: { by: 'app' }, why: 'closed', ...gone }, asked: null },
    ],
    ['a tab that is let go leaves what was asked', TAB, { kind: 'tab-let-go', id: 7 }, ASKED],
    [
      'a tab that is let go with nothing asked leaves the form',
      { at: 'tab', tab, asked: null },
      { kind: 'tab-let-go', id: 7 },
      FORM,
    ],
    [
      'in another run of the browser the tab is closed',
      TAB,
      { kind: 'browser-started', run: 'second' },
      { at: 'left', left: { elsewhere: tab.elsewhere, why: 'closed', ...gone }, asked },
    ],
    ['in the same run it is there still', TAB, { kind: 'browser-started', run: 'first' }, TAB],
    [
      'a browser’s session that was replaced was replaced there',
      TAB,
      { kind: 'session-replaced', inBrowser: true },
      { at: 'left', left: { elsewhere: tab.elsewhere, why: 'unchanged', ...gone }, asked },
    ],
    ['a session of our own is not', TAB, { kind: 'session-replaced', inBrowser: false }, ASKED],
  ])('%s', (_, from, event, to) => {
    expect(standing(from, event)).toEqual(to);
  });

  test('a tab with nothing left to do in it stays behind while our page goes on', () => {
    const next = flowStep(plantedFlow(TAB), { kind: 'tab-left-behind', id: 7, at: 5 });

    expect(next).toMatchObject({ standing: ASKED, behind: { id: 7, ended: { at: 5, why: 'unchanged' } } });
  });

  test('a tab behind does not outlive its run of the browser', () => {
    const flow = plantedFlow(ASKED, { behind: tab });

    expect(flowStep(flow, { kind: 'browser-started', run: 'second' }).behind).toBeNull();
    expect(flowStep(flow, { kind: 'browser-started', run: 'first' }).behind).toEqual(tab);
  });
});

describe('the end', () => {
  test('with a new account leaves its tab behind, to be closed where it ends', () => {
    const next = flowStep(plantedFlow(TAB), { kind: 'over', outcome: done, at: 5 });

    expect(next).toMatchObject({ standing: OVER, behind: { id: 7, ended: { at: 5, why: 'unchanged' } } });
  });

  test('with somebody who is here already leaves the tab to the person', () => {
    const next = flowStep(plantedFlow(TAB), { kind: 'over', outcome: already, at: 5 });

    expect(next).toMatchObject({ standing: { at: 'over', outcome: already }, behind: null });
  });

  test.each<FlowEvent>([
    { kind: 'attempt-known', of: 1_000, id: 'late' },
    { kind: 'sending', sent },
    { kind: 'given-up', of: 1_000 },
    { kind: 'locked-out', of: 1_000, until: 99 },
    { kind: 'leaving', exit },
    { kind: 'tab-opened', tab },
    { kind: 'tab-ended', id: 7, at: 5, why: 'closed' },
    { kind: 'came-back', id: 7, how: { why: 'refused', ...why } },
    { kind: 'session-replaced', inBrowser: true },
  ])('is not undone by an answer that comes late ($kind)', (event) => {
    expect(standing(OVER, event)).toEqual(OVER);
  });

  test('is undone when the browser’s session was replaced just after it', () => {
    const flow = plantedFlow(OVER, { behind: tab });

    expect(flowStep(flow, { kind: 'session-replaced', inBrowser: true })).toMatchObject({
      standing: { at: 'left', left: { why: 'unchanged' } },
      behind: null,
    });
  });
});

describe('too late', () => {
  test.each<[string, Standing, FlowEvent]>([
    ['an attempt of a question before', ASKED, { kind: 'attempt-known', of: 999, id: 'late' }],
    ['the refusal of a question before', ASKED, { kind: 'given-up', of: 999 }],
    ['a lock-out by a question before', ASKED, { kind: 'locked-out', of: 999, until: 99 }],
    ['the end of a tab before', TAB, { kind: 'tab-let-go', id: 6 }],
    ['who comes back from a tab before', TAB, { kind: 'came-back', id: 6, how: { why: 'refused', ...why } }],
    ['steps that remain after a tab before', TAB, { kind: 'tab-left-behind', id: 6, at: 5 }],
    [
      'another end of one tab',
      { at: 'tab', tab: plantedTab({ ended: { at: 5, why: 'refused' } }), asked },
      { kind: 'tab-ended', id: 7, at: 6, why: 'closed' },
    ],
  ])('%s changes nothing at all', (_, from, event) => {
    const flow = plantedFlow(from);

    expect(flowStep(flow, event)).toBe(flow);
  });
});

describe('beginning again', () => {
  const restarted = (forgetsWho: boolean): FlowEvent => ({
    kind: 'restarted',
    attempt: 'signup',
    start: START,
    forgetsWho,
  });

  test.each(EVERYWHERE)('leads to a first form of today’s session from $at', (from) => {
    const flow = plantedFlow(from, { behind: tab, stay: true });
    const next: FlowRecord = flowStep(flow, restarted(false));

    expect(next).toEqual({ ...flow, ...START, kind: 'signup', standing: FORM, behind: null });
  });

  test('forgets who it was where somebody else is next', () => {
    expect(flowStep(plantedFlow(OVER), restarted(true)).identifier).toBe('');
  });
});

test.each(EVERYWHERE)('who is to stay active can be chosen at $at', (from) => {
  const flow = plantedFlow(from);

  expect(flowStep(flow, { kind: 'stay-chosen', stay: true })).toEqual({ ...flow, stay: true });
});

describe('a card beside the server’s way', () => {
  const aside = { at: 'forgotten', since: 7 } as const;
  const event: FlowEvent = { kind: 'went-aside', aside, identifier: 'bo@halyard.dev' };

  test('is kept with whom it is about, until the person begins again', () => {
    const flow = flowStep(plantedFlow(FORM), event);

    expect(flow).toMatchObject({ aside, identifier: 'bo@halyard.dev', standing: FORM });
    const again: FlowEvent = { kind: 'restarted', attempt: 'signin', start: START, forgetsWho: false };
    expect(flowStep(flow, again)).toMatchObject({ aside: null, identifier: 'bo@halyard.dev' });
  });

  test('does not change whom an open attempt is about', () => {
    const flow = plantedFlow(ASKED);

    expect(flowStep(flow, event)).toBe(flow);
  });
});

test.each(EVERYWHERE)('who is there can be read anew at $at', (from) => {
  const flow = plantedFlow(from);

  expect(flowStep(flow, { kind: 'rebased', start: START })).toEqual({ ...flow, ...START });
});
