import { useEffect, useRef } from 'preact/hooks';

/** The one title of a section or step. It takes the focus, so that a new screen is read from its start. */
export function Heading({ text }: { text: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {text}
    </h1>
  );
}
