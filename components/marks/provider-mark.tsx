import { firstLetter } from './first-letter';
import './provider-mark.css';
import { PROVIDER_SHAPES } from './provider-shapes';

export interface ProviderMarkProps {
  /** As the server names it, such as `google_oauth`. */
  provider: string;
  name: string;
}

/** The provider's own mark where its owner allows that, else its initial; the name stands beside it. */
export function ProviderMark({ provider, name }: ProviderMarkProps) {
  const strokes = PROVIDER_SHAPES[provider];
  if (strokes === undefined)
    return (
      <span class="provider-mark initial" aria-hidden="true">
        {firstLetter(name)}
      </span>
    );
  return (
    <svg class="provider-mark" viewBox="0 0 24 24" aria-hidden="true">
      {strokes.map(({ shape, fill }) => (
        <path key={shape} d={shape} fill={fill} />
      ))}
    </svg>
  );
}
