import type { ComponentChild } from 'preact';
import { Icon } from '../../../../components/marks/icon';
import type { RowFace } from '../../words/row-face';

/**
 * Two columns, whatever stands in them: choosing a row must not change the room for its text. The first one is for a
 * mark or the dots, the second for the key that leads there.
 */
export const RowEnd = ({ look, word, digit, selected, barred }: RowFace) =>
  word === null ? (
    <span class="row-end" aria-hidden="true">
      <span class="mark">{look === 'disabled' && !selected && <Icon name="lock" small />}</span>
      <Cap>{selected && !barred ? <Icon name="enter" small /> : digit}</Cap>
    </span>
  ) : (
    <span class="row-end is-word">
      <span class={`btn sm faux ${look === 'ended' ? 'text' : 'plain'}`}>
        {look !== 'ended' && <Icon name="retry" small />}
        {word}
      </span>
    </span>
  );

const Cap = ({ children }: { children: ComponentChild }) => children && <kbd class="cap">{children}</kbd>;
