import { Component, type ComponentChild } from 'preact';
import { FIRST, placesOf, type Range, rangeOnScreen } from './excerpt-range';

export interface ExcerptProps {
  /** How many items the list has. */
  count: number;
  /** Places of those that are there wherever the list is scrolled to. */
  kept: number[];
  /** The item at a place; it has a key. */
  draw: (at: number) => ComponentChild;
}

const NONE = -1;

const placeOf = (item: Element): number => Number(item.closest('[data-at]')?.getAttribute('data-at') ?? NONE);

/**
 * Of a long list what is on screen, and a little more on either side. All items are as high as the stylesheet says: how
 * high that is, in whatever size of text, the list tells by its own height.
 */
export class Excerpt extends Component<ExcerptProps, Range & { held: number }> {
  override state = { ...FIRST, held: NONE };

  /** What has the focus stays, too: it would be lost with it. */
  hold = ({ target }: FocusEvent) =>
    this.setState({ held: target instanceof Element ? placeOf(target) : NONE });
  letGo = () => this.setState({ held: NONE });

  /** Measures only where the browser has just laid out, so that nothing is laid out twice. */
  watch = (box: HTMLElement | null) => {
    const scroller = box?.closest('.scroll, .menu');
    if (!box || !scroller) return undefined;
    const look = () => {
      const next = rangeOnScreen(
        scroller.getBoundingClientRect(),
        box.getBoundingClientRect(),
        this.props.count,
      );
      if (next.from !== this.state.from || next.to !== this.state.to) this.setState(next);
    };
    const resized = new ResizeObserver(look);
    for (const each of [scroller, box]) resized.observe(each);
    scroller.addEventListener('scroll', look, { passive: true });
    return () => {
      resized.disconnect();
      scroller.removeEventListener('scroll', look);
    };
  };

  override render({ count, kept, draw }: ExcerptProps, { held, ...range }: Range & { held: number }) {
    return (
      <div
        class="excerpt"
        role="presentation"
        ref={this.watch}
        style={{ '--count': count }}
        onFocusIn={this.hold}
        onFocusOut={this.letGo}
      >
        {placesOf(range, [...kept, held], count).map((at) => (
          <div key={at} role="presentation" data-at={at} style={{ '--at': at }}>
            {draw(at)}
          </div>
        ))}
      </div>
    );
  }
}
