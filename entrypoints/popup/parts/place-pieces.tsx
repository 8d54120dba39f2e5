import { words } from '../../../lib/i18n/words';
import type { Row } from '../../../lib/session/view';
import { Marked } from './marked';

/** Where an account works: "organisation · workspace", each kept apart from the other. */
export const PlacePieces = ({ row, sought }: { row: Row; sought: string[] }) => {
  const pieces = [row.organization, row.workspace].flatMap((piece) => piece || []);
  if (pieces.length === 0) return <>{words('popup.noOrganization')}</>;
  return (
    <>
      {pieces.map((piece, index) => (
        <>
          {index > 0 && ' · '}
          <bdi>
            <Marked text={piece} sought={sought} />
          </bdi>
        </>
      ))}
    </>
  );
};
