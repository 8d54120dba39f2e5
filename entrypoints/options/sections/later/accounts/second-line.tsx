import { Fragment } from 'preact';
import { agoWords } from '../../../../../components/words/time-words';
import { isolated, words } from '../../../../../lib/i18n/words';
import type { AppFace, Row } from '../../../../../lib/session/view';
import type { LineProps } from './line-props';

/** What else the account is told by, and how it stands. */
export function SecondLine({
  face,
  row,
  isActive,
  now,
}: Pick<LineProps, 'face' | 'row' | 'isActive' | 'now'>) {
  const pieces = [
    standing(row, face, now),
    row.realName,
    row.detail === row.realName ? null : row.detail,
    row.state === 'live' && !isActive && row.activeAt !== null
      ? words('options.accounts.used', { when: agoWords(row.activeAt, now) })
      : null,
  ].filter((piece) => piece !== null && piece !== undefined);
  return (
    <div class="line-b">
      {pieces.map((piece, at) => (
        // Each has a direction of its own; what stands between them has the page's.
        <Fragment key={piece}>
          {at > 0 && ' · '}
          <bdi>{piece}</bdi>
        </Fragment>
      ))}
    </div>
  );
}

function standing({ state, at }: Row, { name }: AppFace, now: number): string | null {
  if (state === 'disabled') return words('row.disabled', { app: isolated(name) });
  if (state === 'live') return null;
  return at === null ? words('row.ended') : words('options.accounts.ended', { when: agoWords(at, now) });
}
