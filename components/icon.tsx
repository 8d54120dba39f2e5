export interface IconProps {
  /** A path from icon-shapes.ts. */
  shape: string;
  small?: boolean;
}

/** A decorative line icon in the colour of the text around it; the word beside it carries the meaning. */
export const Icon = ({ shape, small }: IconProps) => (
  <svg class={small ? 'icon sm' : 'icon'} viewBox="0 0 16 16" aria-hidden="true">
    <path d={shape} />
  </svg>
);
