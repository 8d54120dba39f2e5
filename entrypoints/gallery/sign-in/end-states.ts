import type { FlowView } from '../../../lib/session/flow';
import { type GalleryFlow, MINA, NOW, showing } from './gallery-flow';

const MINUTE = 60_000;
const PRIYA = 'Priya Raman';

const mina = { identifier: MINA };
const added = (name: string, switched: boolean): Partial<FlowView> => ({
  state: { at: 'done', title: name, key: name, switched },
});

/** How a sign-in ends: with an account, or without. */
export const ENDS: GalleryFlow[] = [
  {
    id: 'done-switched',
    title: 'Done, switched',
    state: showing(added('Mina Okafor', true)),
  },
  {
    id: 'done-stayed',
    title: 'Done, stayed',
    state: showing(added('Mina Okafor', false)),
  },
  {
    id: 'done-guise',
    title: 'Done, acting as somebody',
    state: showing(added(PRIYA, true)),
    row: { key: PRIYA, isGuise: true, at: NOW + 18 * MINUTE },
  },
  {
    id: 'done-guise-stayed',
    title: 'Done, somebody to act as',
    state: showing(added(PRIYA, false)),
    row: { key: PRIYA, isGuise: true },
  },
  {
    id: 'done-ended',
    title: 'Done, and signed out since',
    state: showing(added(PRIYA, true)),
    row: { key: PRIYA, state: 'ended', signInId: null },
  },
  {
    id: 'already',
    title: 'Already signed in',
    state: showing({ ...mina, state: { at: 'already', title: 'Jonas Wirth', signInId: 'Jonas Wirth' } }),
  },
  { id: 'gone', title: 'Took too long', state: showing({ ...mina, state: { at: 'gone' } }) },
  {
    id: 'session-changed',
    title: 'Session changed',
    state: showing({ ...mina, state: { at: 'session-changed', after: null, lost: [] } }),
  },
  {
    id: 'session-changed-lost',
    title: 'Session changed, people signed out',
    state: showing({
      ...mina,
      state: { at: 'session-changed', after: null, lost: ['Ada Quell', 'Jonas Wirth'] },
    }),
  },
];
