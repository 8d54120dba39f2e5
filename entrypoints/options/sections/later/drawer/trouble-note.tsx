import { Icon } from '../../../../../components/marks/icon';
import { troubleWords } from '../../../words/drawer-words';
import type { PartProps } from './part-props';

/** Why there is nothing, in words that can be acted on. */
export const TroubleNote = ({ drawer: { trouble, now }, face }: Pick<PartProps, 'drawer' | 'face'>) => (
  <p role="status" class={trouble ? 'remark' : 'vh'}>
    {trouble && <Icon name="info" small />}
    {trouble && troubleWords(trouble, { app: face.name, now })}
  </p>
);
