import { Avatar } from '../../../components/marks/avatar';
import { words } from '../../../lib/i18n/words';
import type { Row } from '../../../lib/session/view';
import { countWords } from '../words/count-words';
import './pile.css';

const SHOWN = 4;

export interface PileProps {
  rows: Row[];
  /** Live accounts, those outside `rows` included; null before the first read. */
  count: number | null;
}

/** The faces of an app's accounts: as many as fit, and how many more there are. */
export function Pile({ rows, count }: PileProps) {
  if (count === null) return <span class="pile-count">{words('popup.neverRead')}</span>;
  const faces = rows.filter((row) => row.state === 'live').slice(0, SHOWN);
  if (faces.length === 0) return <span class="pile-count">{countWords('accounts', count)}</span>;
  return (
    <span class="pile">
      <span class="vh">{countWords('accounts', count)}</span>
      {faces.map((row) => (
        <Avatar key={row.key} initials={row.initials} hue={row.hue} />
      ))}
      {count > faces.length && (
        <span class="rest" aria-hidden="true">
          {words('options.apps.rest', { count: count - faces.length })}
        </span>
      )}
    </span>
  );
}
