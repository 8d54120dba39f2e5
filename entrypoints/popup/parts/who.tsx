import type { ComponentChildren } from 'preact';

export interface WhoProps {
  /** Whole name, shown where it is cut. */
  title: string;
  /** The name as drawn, when it is more than its letters. */
  name?: ComponentChildren;
  /** What stands beside the name. */
  beside?: ComponentChildren;
  /** The second line. */
  children: ComponentChildren;
}

/** The two lines of a person or an app. Each piece that came over the wire is kept apart from its neighbours. */
export const Who = ({ title, name = title, beside, children }: WhoProps) => (
  <span class="who">
    <span class="line-1">
      <bdi class="name" title={title}>
        {name}
      </bdi>
      {beside}
    </span>
    <span class="line-2">{children}</span>
  </span>
);
