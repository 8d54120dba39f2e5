import type { TextRange } from './text-range';

export interface HighlightedProps {
  text: string;
  /** Sorted and apart from each other. */
  ranges: TextRange[];
}

/** A text with the letters that the filter matched. */
export const Highlighted = ({ text, ranges }: HighlightedProps) => {
  if (ranges.length === 0) return <>{text}</>;
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
