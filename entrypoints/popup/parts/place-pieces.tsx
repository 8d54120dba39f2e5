import type { Row } from '../../../lib/session/view';
import { placeWords } from '../words/place-words';
import { Marked } from './marked';

/** Where an account works: "organisation · workspace", each kept apart from the other. */
export const PlacePieces = ({ row, sought }: { row: Row; sought: string[] }) => {
  const pieces = placeWords(row);
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
