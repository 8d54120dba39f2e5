import { useEffect } from 'preact/hooks';
import type { PartProps } from '../part-props';

/** Asks what was seen of places once something is typed: it may be one. */
export const Recalling = ({ state: { typed, seen, view }, act }: PartProps) => {
  const wanted = typed !== '' && !seen && view?.app.organizations ? view.app.origin : null;
  useEffect(() => {
    if (wanted !== null) act({ kind: 'recall' });
  }, [wanted]);
  return null;
};
