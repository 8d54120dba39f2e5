import type { ComponentType, JSX } from 'preact';
import type { ExcerptProps } from './excerpt';

/** An item's place among so many: said where not all are drawn. */
export interface Place {
  at: number | null;
  count: number | null;
}

const AMONG_ALL: Place = { at: null, count: null };

interface LongListProps<Item> {
  items: Item[];
  /** So many are all drawn. */
  most: number;
  /** Places of those that are there wherever the list is scrolled to. */
  kept: number[];
  /** What draws a part of a list; without it, before it is loaded, all of what is given is drawn. */
  Excerpt: ComponentType<ExcerptProps> | undefined;
  draw: (item: Item, place: Place) => JSX.Element;
}

/** All of a list, or of a long one those that are on screen. */
export function LongList<Item>({ items, most, kept, Excerpt, draw }: LongListProps<Item>) {
  const count = items.length;
  if (count <= most || !Excerpt) return <>{items.map((item) => draw(item, AMONG_ALL))}</>;
  const drawAt = (at: number) => items.slice(at, at + 1).map((item) => draw(item, { at, count }));
  return <Excerpt count={count} kept={kept} draw={drawAt} />;
}
