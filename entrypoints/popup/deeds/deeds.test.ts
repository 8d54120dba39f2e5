import { expect, test } from 'vitest';
import { flushPromises, plantPopup } from '../../../test/platform/planted-popup';
import { NOW } from '../../gallery/planted/planted-popup';
import type { Intent } from '../state/intent';
import { createActing } from './acting';

test('a click means the row it was on, though the pointer is down on another before it is done', async () => {
  const { act, log, current } = plantPopup({ answered: { activeKey: 'mina' } });
  const at = (key: string, y: number) => ({ key, x: 10, y });
  const acting = createActing((gesture) => act(gesture));
  acting.act({ kind: 'clicked', press: at('mina', 10), release: at('mina', 10) });
  acting.act({ kind: 'changed', to: { press: at('ada', 60) } });
  acting.begin(act);
  expect(current()).toMatchObject({ wish: { key: 'mina' }, press: { key: 'ada' } });
  await flushPromises();
  expect(log).toEqual(['switchTo sign-in-mina']);
});

test.each<[Intent, string]>([
  [{ kind: 'undo', key: 'mina' }, 'undoSignOut sign-in-mina'],
  [{ kind: 'forget', key: 'mina' }, 'forget mina'],
  [{ kind: 'dismiss', key: null }, 'dismiss '],
  [{ kind: 'dismiss', key: 'mina' }, 'dismiss mina'],
  [{ kind: 'leave-places' }, 'moveTo  '],
  [{ kind: 'ask', question: 'showSignInTab' }, 'showSignInTab'],
  [{ kind: 'ask', question: 'cancelSignIn' }, 'cancelSignIn'],
  [{ kind: 'repair' }, 'repair'],
  [{ kind: 'refresh' }, 'refresh'],
  [{ kind: 'sign-out', key: 'mina' }, 'signOut sign-in-mina true'],
])('%o asks %j and paints the answer', async (intent, asked) => {
  const { act, log, current } = plantPopup({ answered: { readAt: NOW } });
  act(intent);
  await flushPromises();
  expect(log).toEqual([asked]);
  expect(current().view).toMatchObject({ revision: 2, readAt: NOW });
});

test('one dismissal puts away all that a switch has left to say', () => {
  const { act, current } = plantPopup();
  act({ kind: 'changed', to: { switched: true } });
  act({ kind: 'dismiss', key: 'mina' });
  expect(current().switched).toBe(true);
  act({ kind: 'dismiss', key: null });
  expect(current().switched).toBe(false);
});

test.each<[Intent, string]>([
  [{ kind: 'put-away' }, 'dismissSetAside'],
  [{ kind: 'settings', at: null }, 'options'],
  [{ kind: 'settings', at: 'connect' }, 'options connect'],
  [{ kind: 'sample' }, 'sample'],
  [{ kind: 'focus-filter' }, 'focus'],
])('%o does %j', (intent, done) => {
  const { act, log } = plantPopup();
  act(intent);
  expect(log).toEqual([done]);
});

test('a look is noted for the tab in front before the settings open', async () => {
  const { act, log } = plantPopup();
  act({ kind: 'connect', pasted: null });
  await flushPromises();
  expect(log).toEqual(['note the tab in front', 'options']);
});
