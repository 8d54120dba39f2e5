import { Icon } from '../../../../components/marks/icon';
import { words } from '../../../../lib/i18n/words';
import type { RowMark } from '../../state/row-look';

export interface SayProps {
  mark: RowMark | null;
  sentence: string | null;
  expires?: boolean;
}

/** How an account stands, before its address: what must never be missed about it, and what is being done with it. */
export const Say = ({ mark, sentence, expires = false }: SayProps) => (
  <>
    {mark && (
      <span class="say" data-mark={mark}>
        <Icon name={mark === 'foreign' ? 'globe' : mark} small />
        {words(`row.${mark}`)}
      </span>
    )}
    {sentence && (
      <span class={expires ? 'say warn' : 'say'} title={sentence}>
        {expires && <Icon name="clock" small />}
        {sentence}
      </span>
    )}
  </>
);
