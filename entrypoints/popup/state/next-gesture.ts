import type { Gesture } from './event';
import { type PopupState, withMoment } from './state';

/** What can happen before anything is heard of the worker: what a person does that only shows, and time. */
export type EarlyEvent = Gesture | { kind: 'ticked'; now: number };

/** The popup after one of them. Whatever else can happen is in next-state.ts. */
export const nextGesture = (state: PopupState, event: EarlyEvent): PopupState =>
  withMoment(state, after(state, event));

function after(state: PopupState, event: EarlyEvent): PopupState {
  switch (event.kind) {
    case 'changed':
      return { ...state, ...event.to };
    case 'ticked':
      return { ...state, now: Math.max(state.now, event.now) };
    case 'typed':
      return {
        ...state,
        typed: event.text,
        selected: null,
        literal: state.literal && event.text !== '',
        said: event.text ? { kind: 'matches' } : null,
      };
    case 'opened':
      return {
        ...state,
        open: event.open,
        press: null,
        places: null,
        addRefused: false,
        forgetLabels: false,
      };
    case 'closed':
      return { ...state, open: null, places: null };
    case 'note-hidden':
      return { ...state, hidden: [...state.hidden, event.note], addRefused: false };
  }
}
