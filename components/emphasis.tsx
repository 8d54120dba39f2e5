/** A sentence in which words between asterisks are strong, as the translations write it. */
export const Emphasis = ({ text }: { text: string }) => (
  <span>{text.split('*').map((part, at) => (at % 2 === 0 ? part : <b key={part}>{part}</b>))}</span>
);
