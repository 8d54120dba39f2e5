import { expect, test } from 'vitest';
import type { AppFace } from '../../../lib/session/view';
import { plantedState } from '../../gallery/planted/planted-popup';
import { plantedFace, plantedRow } from '../../gallery/planted/planted-view';
import { invitation } from './explanation';

const ada = plantedRow({ key: 'ada' });

test.each<[string, Partial<AppFace>, string]>([
  ['can be added', {}, 'Sign in once; from then on the account is one click away.'],
  ['has no place', { accountLimit: 1 }, 'Fieldnote allows 1. Sign one out to add another.'],
  ['is one too many', { severalAccounts: false }, 'Sign out first, then sign in with the other one.'],
  ['is not taken now', { maintenance: true }, 'You can switch. Adding accounts is paused.'],
])('an empty app invites nobody to add an account that cannot be added: another %s', (_, known, text) => {
  const state = plantedState({ app: plantedFace(known), rows: [ada] });
  expect(invitation(state)).toBe(text);
});
