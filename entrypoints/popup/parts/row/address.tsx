import { middleCut } from '../../../../lib/session/middle-cut';
import { Marked } from './marked';

export interface AddressProps {
  text: string;
  /** So many characters have room. */
  most: number;
  sought: string[];
}

/**
 * An address, or what stands for one. Of a long one the middle is left out by script, of what is still too wide the
 * stylesheet cuts the first part: its end stays. Who has it read out hears the whole.
 */
export const Address = ({ text, most, sought }: AddressProps) => {
  const { head, tail } = middleCut(text, most);
  return (
    <>
      <bdi class="mail" dir="ltr" title={text} aria-hidden="true">
        <span class="mail-head">
          <Marked text={text} sought={sought} to={head} />
          {head < tail && '…'}
        </span>
        <span class="mail-end">
          <Marked text={text} sought={sought} from={tail} />
        </span>
      </bdi>
      <span class="vh">{text}</span>
    </>
  );
};
