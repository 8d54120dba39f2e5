import type { ComponentType } from 'preact';
import type { TextRange } from '../../../../lib/session/filter/filter';
import { middleCut } from '../../../../lib/session/middle-cut';
import { once } from '../../../../lib/session/once';
import type { Row } from '../../../../lib/session/view';
import { oddPieces } from '../../state/odd-pieces';
import { rowsOf } from '../../state/selectors';
import type { PopupState } from '../../state/state';
import { Address, type AddressProps } from './address';
import { Marked, type MarkedProps } from './marked';

/** How the address is drawn of somebody who is taken for somebody else; all others have it plain. */
export const oddAddress = (state: PopupState, { key }: Row): ComponentType<AddressProps> | undefined =>
  oddAddresses(rowsOf(state)).get(key);

const oddAddresses = once(
  (rows: Row[]) => new Map([...oddPieces(rows)].map(([key, odd]) => [key, addressWith(odd)])),
);

/** Marks the piece that tells it from others. */
function addressWith(odd: TextRange): ComponentType<AddressProps> {
  const Part = (props: MarkedProps) => <OddPart {...props} odd={odd} />;
  return (props) => <Address {...props} Part={Part} cut={oddCut(props, odd)} />;
}

/** Where it would be left out with the middle, what is before it is left out, too. */
function oddCut({ text, most }: AddressProps, [from, end]: TextRange) {
  const cut = middleCut(text, most);
  const isHidden = cut.head < cut.tail && end > cut.head && from < cut.tail;
  if (from === 0 || !isHidden) return cut;
  const { head, tail } = middleCut(text.slice(from), most - 1);
  return { from, head: from + head, tail: from + tail };
}

/** A part of it, and what of the odd piece is in that. */
const OddPart = ({ odd, ...props }: MarkedProps & { odd: TextRange }) => {
  const { text, from = 0, to = text.length } = props;
  const within = (place: number) => Math.min(to, Math.max(from, place));
  const [start, end] = [within(odd[0]), within(odd[1])];
  return (
    <>
      <Marked {...props} to={start} />
      {start < end && (
        <b class="odd">
          <Marked {...props} from={start} to={end} />
        </b>
      )}
      <Marked {...props} from={end} />
    </>
  );
};
