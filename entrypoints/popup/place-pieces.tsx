import { Highlighted } from '../../components/highlighted';
import { words } from '../../lib/i18n/words';
import type { Row } from '../../lib/session/view';
import type { Hits } from './filter';

/** Where an account works: "organisation · workspace", each kept apart from the other. */
export const PlacePieces = ({ row, hits }: { row: Row; hits?: Hits }) => {
  const parts = (['organization', 'workspace'] as const).filter((part) => row[part]);
  if (parts.length === 0) return <>{words('popup.noOrganization')}</>;
  return (
    <>
      {parts.map((part, index) => (
        <>
          {index > 0 && ' · '}
          <bdi>
            <Highlighted text={row[part] ?? ''} ranges={hits?.[part] ?? []} />
          </bdi>
        </>
      ))}
    </>
  );
};
