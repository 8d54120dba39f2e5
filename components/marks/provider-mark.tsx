import { firstLetter } from './first-letter';
import './provider-mark.css';
import { PROVIDER_SHAPES } from './provider-shapes';

export interface ProviderMarkProps {
  /** As the server names it, such as `google_oauth`. */
  provider: string;
  name: string;
}

/** The provider's own mark in the colour of the text, or its initial where none is free to use; the name stands beside it. */
export function ProviderMark({ provider, name }: ProviderMarkProps) {
  const shape = PROVIDER_SHAPES[provider];
  if (shape === undefined)
    return (
      <span class="provider-mark" aria-hidden="true">
        {firstLetter(name)}
      </span>
    );
  return (
    <svg class="provider-mark" viewBox="0 0 24 24" aria-hidden="true">
      <path d={shape} />
    </svg>
  );
}
