import { rangesIn } from '../../state/filter';

export interface MarkedProps {
  text: string;
  sought: string[];
}

/** A text with the letters that the filter found. */
export const Marked = ({ text, sought }: MarkedProps) => {
  const ranges = rangesIn(text, sought);
  return (
    <>
      {ranges.map(([start, end], index) => (
        <>
          {text.slice(ranges[index - 1]?.[1] ?? 0, start)}
          <mark>{text.slice(start, end)}</mark>
        </>
      ))}
      {text.slice(ranges.at(-1)?.[1] ?? 0)}
    </>
  );
};
