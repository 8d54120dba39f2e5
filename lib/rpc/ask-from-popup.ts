import type { PopupQuestions } from './contract';
import { send } from './send';

type Name = keyof PopupQuestions;

/**
 * The popup's questions as plain functions. A worker that dies before it answers gives a failure of kind
 * `interrupted`: what it was doing is then unknown, and `refresh` finds out. Every name that the contract lists is a
 * function here without being written once more: the popup pays for every byte before its first frame.
 */
export const ask: PopupQuestions = new Proxy(Object.create(null), {
  get: (_, question: Name) => (about: Parameters<PopupQuestions[Name]>[0]) => send(question, about),
});
