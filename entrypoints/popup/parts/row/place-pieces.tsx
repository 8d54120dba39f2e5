import { Marked } from './marked';

export interface PlacePiecesProps {
  /** As `placeWords` gives them. */
  pieces: string[];
  sought: string[];
}

/** Where an account works: "organisation · workspace", each kept apart from the other. */
export const PlacePieces = ({ pieces, sought }: PlacePiecesProps) => (
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
