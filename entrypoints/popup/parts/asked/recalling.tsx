import type { PartProps } from '../part-props';

/** Asks what was seen of places, once for each app: what is typed may be one. */
export const Recalling = ({ state: { typed, recalled, view }, act }: PartProps) =>
  typed !== '' && view?.app.organizations && recalled !== view.app.origin ? (
    <span hidden ref={(here) => void (here && act({ kind: 'recall' }))} />
  ) : null;
