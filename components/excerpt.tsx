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

/**
 * Of a long list what is on screen, and a little more on either side. All items are as high as the stylesheet says: how
 * high that is, in whatever size of text, the list tells by its own height.
 */
export class Excerpt extends Component<ExcerptProps, Range> {
  override state = FIRST;

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

  override render({ count, kept, draw }: ExcerptProps, range: Range): ComponentChild {
    return (
      <div class="excerpt" role="presentation" ref={this.watch} style={{ '--count': count }}>
        {placesOf(range, kept, count).map((at) => (
          <div key={at} role="presentation" style={{ '--at': at }}>
            {draw(at)}
          </div>
        ))}
      </div>
    );
  }
}
