import type { ComponentType } from 'preact';
import { type Cut, middleCut } from '../../../../lib/session/middle-cut';
import { Marked, type MarkedProps } from './marked';

export interface AddressProps {
  text: string;
  /** Whose it is, where the person calls them otherwise. */
  of?: string | undefined;
  /** So many characters have room. */
  most: number;
  sought: string[];
  /** How each of its parts is drawn. */
  Part?: ComponentType<MarkedProps>;
  /** What of it is shown; `from` where its beginning is not. */
  cut?: Cut & { from?: number };
}

/**
 * An address, or what stands for one. Of a long one the middle is left out by script, of what is still too wide the
 * stylesheet cuts the first part: its end stays. Who has it read out hears the whole.
 */
export const Address = ({
  text,
  of,
  most,
  sought,
  Part = Marked,
  cut = middleCut(text, most),
}: AddressProps) => {
  const { from, head, tail } = cut;
  return (
    <>
      {of && of !== text && (
        <bdi title={of}>
          <Marked text={of} sought={sought} />
        </bdi>
      )}
      <bdi class="mail" dir="ltr" title={text} aria-hidden="true">
        <span class="mail-head">
          {from && '…'}
          <Part text={text} sought={sought} from={from} to={head} />
          {head < tail && '…'}
        </span>
        <span class="mail-end">
          <Part text={text} sought={sought} from={tail} />
        </span>
      </bdi>
      <span class="vh">{text}</span>
    </>
  );
};
