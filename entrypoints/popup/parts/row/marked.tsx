import { rangesIn, type TextRange } from '../../../../lib/session/filter/filter';

export interface MarkedProps {
  text: string;
  sought: string[];
  /** Of the text only the stretch from here up to there is shown. */
  from?: number | undefined;
  to?: number;
}

/** A text with the letters that the filter found. */
export const Marked = ({ text, sought, from = 0, to = text.length }: MarkedProps) => {
  const ranges = rangesIn(text, sought).flatMap(([start, end]): TextRange[] =>
    start < to && end > from ? [[Math.max(start, from), Math.min(end, to)]] : [],
  );
  return (
    <>
      {ranges.map(([start, end], index) => (
        <>
          {text.slice(ranges[index - 1]?.[1] ?? from, start)}
          <mark>{text.slice(start, end)}</mark>
        </>
      ))}
      {text.slice(ranges.at(-1)?.[1] ?? from, to)}
    </>
  );
};
