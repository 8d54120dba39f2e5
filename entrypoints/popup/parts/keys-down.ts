import type { TargetedKeyboardEvent } from 'preact';
import { walkMenu } from '../../../components/menu-walk';
import { isRightToLeft } from '../../../lib/i18n/right-to-left';
import { keyIntent } from '../state/keyboard';
import type { Caret } from '../state/list-walk';
import { isIn } from './is-in';
import type { PartProps } from './part-props';

/** Does what a key means anywhere in the popup, and leaves the others to an open menu and to the browser. */
export function onKeyDown(event: TargetedKeyboardEvent<HTMLElement>, { state, act, later }: PartProps): void {
  // What is typed there is text, and no key of the list.
  if (isIn(event, '.way')) return;
  const inFilter = isIn(event, '[data-filter]');
  const context = { state, inFilter, caret: caretOf(event.target), rightToLeft: isRightToLeft() };
  const intent = (later?.asked?.intentOf ?? keyIntent)(event, context);
  if (intent) {
    event.preventDefault();
    act(intent);
  } else walkMenu(event, event.currentTarget.querySelector('.menu'));
}

const caretOf = (target: EventTarget | null): Caret =>
  target instanceof HTMLInputElement
    ? { start: target.selectionStart ?? 0, end: target.selectionEnd ?? 0 }
    : { start: 0, end: 0 };
