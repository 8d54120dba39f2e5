import { Avatar } from '../../../../components/marks/avatar';
import { initials } from '../../../../lib/session/names';
import type { Row } from '../../../../lib/session/view';

export interface PersonFaceProps {
  title: string;
  /** Undefined while the account is not in the list yet. */
  row: Row | undefined;
  look: 'lit' | 'soft' | 'off';
  small?: boolean;
}

/** The face of the person a card is about. */
export const PersonFace = ({ title, row, look, small }: PersonFaceProps) => (
  <Avatar
    initials={row?.initials ?? initials(title)}
    hue={row?.hue ?? 0}
    look={look}
    {...(small ? {} : { size: 'xl' as const })}
  />
);
