import type { ComponentType, JSX, RefCallback, TargetedKeyboardEvent } from 'preact';
import type { ExcerptProps } from '../../../components/excerpt';
import type { RevealProps } from '../../../components/reveal';
import type { Intent } from '../state/intent';
import type { Frame } from '../state/selectors';
import type { PopupState } from '../state/state';

/** What every part of the popup is given. */
export interface PartProps {
  state: PopupState;
  act: (intent: Intent) => void;
  /** Null before they are there; given to those that draw one of them. */
  later?: LaterParts | null;
}

export type Part = (props: PartProps) => JSX.Element | null;

/** The parts that the first frame does without. Their scripts and styles come once it is painted. */
export interface LaterParts {
  /** Faces of an app that shows no list. */
  blanks: Partial<Record<Frame, Part>>;
  Tray: Part;
  Menu: Part;
  Sheet: Part;
  LiveRegion: Part;
  Excerpt: ComponentType<ExcerptProps>;
  Reveal: ComponentType<RevealProps>;
  watchScrollEdges: RefCallback<HTMLElement>;
  onKeyDown(event: TargetedKeyboardEvent<HTMLElement>, props: PartProps): void;
}
