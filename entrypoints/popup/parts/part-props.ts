import type { ComponentType, HTMLAttributes, JSX, RefCallback, TargetedKeyboardEvent } from 'preact';
import type { ExcerptProps } from '../../../components/excerpt';
import type { Origin } from '../../../lib/session/types';
import type { Row } from '../../../lib/session/view';
import type { FoundRows } from '../state/found-rows';
import type { Intent } from '../state/intent';
import type { KeyPress } from '../state/key-facts';
import type { KeyContext } from '../state/keyboard';
import type { Frame } from '../state/selectors';
import type { PopupState } from '../state/state';
import type { explanation } from '../words/explanation';
import type { LaterWords } from '../words/row-words';
import type { AddressProps } from './row/address';

/** What every part of the popup is given. */
export interface PartProps {
  state: PopupState;
  act: (intent: Intent) => void;
  /** What it is about, where that is not the app in front: then the state is that app's, and what is done is done there. */
  app?: Origin | undefined;
  /** Null before they are there; given to those that draw one of them. */
  later?: LaterParts | null;
}

/** What the parts of a list are given. */
export interface ListedProps extends PartProps {
  listed: FoundRows;
}

export type Part = (props: PartProps) => JSX.Element | null;

/** The parts that the first frame does without. Their scripts and styles come once it is painted. */
export interface LaterParts extends LaterWords {
  explanation: typeof explanation;
  /** Null until a person asks for one of them. */
  asked: AskedParts | null;
  LiveRegion: Part;
  Here: Part;
  /** What stands in the strip over everything while somebody acts as another person. */
  GuiseStrip: Part;
  /** Over the list of those who were signed in before. */
  SignedOutHead: Part;
  /** What the list has beside its rows. */
  ListRest: ComponentType<ListedProps>;
  FilterEnd: ComponentType<ListedProps>;
  /** What the pointer does in the list beside clicks. */
  pointing(
    props: ListedProps,
  ): Pick<HTMLAttributes<HTMLDivElement>, 'onPointerMove' | 'onContextMenu' | 'onAuxClick'>;
  oddAddress(state: PopupState, row: Row): ComponentType<AddressProps> | undefined;
  Excerpt: ComponentType<ExcerptProps>;
  watchScroller: RefCallback<HTMLElement>;
  onKeyDown(event: TargetedKeyboardEvent<HTMLElement>, props: PartProps): void;
}

/** The parts that come by a press, or in states that hardly any popup has. */
export interface AskedParts {
  /** Faces of an app that shows no list. */
  blanks: Partial<Record<Frame, Part>>;
  Menu: Part;
  Tray: Part;
  /** In the app's bar. */
  OpenHere: Part;
  /** The dots of whoever is selected in a list over all apps. */
  StopActions: Part;
  /** The accounts of the other apps, in the list; or of all apps, once something is typed. */
  Others: ComponentType<ListedProps>;
  /** What Enter does where the keyboard is. */
  Does: Part;
  /** What failed in another app, for the live region. */
  alarmThere(state: PopupState): string | null;
  /** What is said where nobody matches. */
  noMatch(props: Pick<ListedProps, 'state' | 'listed'>): { title: string; line: string };
  /** What there is to walk through, over all apps. */
  listed(state: PopupState): FoundRows;
  /** What a key means where there may be several apps. */
  intentOf(press: KeyPress, context: KeyContext): Intent | null;
  /** What asks for an answer before anything else. */
  sheetOf(state: PopupState): Part | undefined;
}
