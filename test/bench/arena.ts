import type { Told } from './collector';
import type { Contestant } from './contestants/contestant';
import type { Seat } from './seat';

/** A browser in which all contestants are installed, and what a bench does in it. */
export interface Arena {
  /** Connects apps in the contestant, which has to be the product. */
  seat(contestant: Contestant, seats: Seat[]): Promise<void>;
  /** Keeps the contestant's process alive from now on. */
  keepWarm(contestant: Contestant): Promise<void>;
  /** Stops workers and processes. */
  letCool(contestants: Contestant[]): Promise<void>;
  /** Clicks the button in the toolbar and waits until the popup has told and closed; `trigger` is just before the click. */
  open(contestant: Contestant, within?: number): Promise<Told & { trigger: number }>;
  close(): Promise<void>;
}
