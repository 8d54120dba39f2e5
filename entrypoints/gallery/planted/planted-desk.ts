import type { FlowQuestions } from '../../../lib/rpc/contract';
import type { FlowView } from '../../../lib/session/flow';
import { createSignInDeeds } from '../../options/sign-in/deeds/deeds';
import type { SignInPorts } from '../../options/sign-in/deeds/desk';
import { createPockets } from '../../options/sign-in/deeds/pocket';
import { signInStep, UNREAD } from '../../options/sign-in/state/state';
import { plantFlow, plantSignInPorts } from './planted-flow';

export interface Planted {
  flow?: FlowView;
  ask?: Partial<FlowQuestions>;
  ports?: Partial<SignInPorts>;
}

/** The deeds of a page that shows a flow, with the worker's part made up. */
export function plantDesk({ flow = plantFlow(), ask = {}, ports = {} }: Planted = {}) {
  let state = signInStep(UNREAD, { kind: 'news', flow });
  const now = () => state;
  const pockets = createPockets(now);
  const desk = {
    ports: { ...plantSignInPorts(ask), ...ports },
    now,
    tell: (event: Parameters<typeof signInStep>[1]) => {
      state = signInStep(state, event);
      pockets.current();
    },
    pockets,
  };
  return { deeds: createSignInDeeds(desk), now, tell: desk.tell, pocket: pockets.current };
}

/** Lets every promise that is already settled tell its news. */
export const settle = () => new Promise((resolve) => setImmediate(resolve));

/** A question that keeps what it was asked and answers in turn, the last one again and again. */
export function recorder<About, Answer>(...answers: Answer[]) {
  const asked: About[] = [];
  const ask = async (about: About): Promise<Answer> => {
    asked.push(about);
    const answer = answers[Math.min(asked.length, answers.length) - 1];
    if (answer === undefined) throw new Error('no answer was planted');
    return answer;
  };
  return { asked, ask };
}

/** An answer that comes when it is let go. */
export function later<Answer>(answer: Answer) {
  let go = (): void => undefined;
  const ask = () =>
    new Promise<Answer>((resolve) => {
      go = () => resolve(answer);
    });
  return { ask, go: () => go() };
}
