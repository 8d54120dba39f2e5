import type { ComponentType } from 'preact';
import { Avatar } from '../../../../components/marks/avatar';
import { steady } from '../../../../components/steady';
import { soughtWords } from '../../../../lib/session/filter/filter';
import { rowId } from '../../state/list-ids';
import type { RowFace } from '../../words/row-face';
import { Who } from '../who';
import { Address, type AddressProps } from './address';
import { Marked } from './marked';
import { PlacePieces } from './place-pieces';
import { RowEnd } from './row-end';
import { Say } from './say';

export interface AccountRowProps extends RowFace {
  /** How its address is drawn, where that has to tell it from others. */
  Mail?: ComponentType<AddressProps> | undefined;
}

/** One account to become. The whole row is one target; what else can be done is in its menu. */
export const AccountRow = steady((face: AccountRowProps) => {
  const { of, app, look, selected, digit, at, count } = face;
  const busy = look === 'switching' || look === 'leaving';
  return (
    <div
      class="row"
      role="option"
      tabIndex={-1}
      id={rowId(of, app)}
      data-key={of}
      data-app={app}
      data-state={look}
      aria-selected={selected}
      aria-busy={busy}
      aria-disabled={face.barred}
      aria-description={face.does}
      aria-keyshortcuts={digit?.toString()}
      aria-posinset={at === null ? undefined : at + 1}
      aria-setsize={count ?? undefined}
    >
      <Avatar
        initials={face.initials}
        hue={face.hue}
        look={face.disc ?? (face.off ? 'off' : 'soft')}
        busy={busy}
      />
      <Person {...face} />
      <RowEnd {...face} />
    </div>
  );
});

/** So many characters of an address have room in a row. */
const MOST = 30;

/** Who it is and where, then how that stands and the address: each piece whole, as far as there is room for it. */
const Person = ({
  title,
  realName,
  place,
  within,
  look,
  mark,
  sentence,
  mail,
  typed,
  Mail = Address,
}: AccountRowProps) => {
  const sought = soughtWords(typed);
  const pieces = [place, within].flatMap((piece) => piece ?? []);
  return (
    <Who
      title={title}
      name={<Marked text={title} sought={sought} />}
      beside={
        place && (
          <span class="at" title={pieces.join(' · ')}>
            <PlacePieces pieces={pieces} sought={sought} />
          </span>
        )
      }
    >
      <Say mark={mark} sentence={sentence} expires={look === 'plain'} />
      {mail && <Mail text={mail} of={realName} most={MOST} sought={sought} />}
    </Who>
  );
};
