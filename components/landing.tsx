import { useEffect } from 'preact/hooks';

export interface LandingProps {
  /** The id of what the person was led to. */
  at: string | null;
  landed: () => void;
}

/** Brings it into view and gives it the focus, as soon as it is there; what only leads on (`data-leads-on`) is pressed. */
export function Landing({ at, landed }: LandingProps) {
  useEffect(() => {
    // After all other effects of this frame: a title takes the focus, too.
    if (at !== null) queueMicrotask(() => land(at) && landed());
  });
  return null;
}

function land(id: string): boolean {
  const place = document.getElementById(id) ?? document.getElementById(entryOf(id));
  place?.scrollIntoView({ block: 'center' });
  place?.focus({ preventScroll: true });
  if (place?.hasAttribute('data-leads-on')) place.click();
  return place !== null;
}

/** Of an app that has no such control, where all that it has is opened. */
const entryOf = (id: string): string => id.split('/').slice(0, 2).join('/');
