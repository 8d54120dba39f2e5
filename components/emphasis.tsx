/** A sentence in parts, each second one strong, as `marked` gives it. */
export const Emphasis = ({ parts }: { parts: string[] }) => (
  <span>{parts.map((part, at) => (at % 2 === 0 ? part : <b key={at}>{part}</b>))}</span>
);
