import { Icon } from '../../../../../components/marks/icon';
import { doesWords } from '../../../words/does-words';
import type { PartProps } from '../../part-props';

/** What Enter does where the keyboard is. It is drawn alone: an option says the same of itself. */
export const Does = ({ state }: PartProps) => {
  const does = doesWords(state);
  if (!does) return null;
  return (
    <>
      <span>
        <Enter />
        {does.enter}
      </span>
      {does.going !== undefined && (
        <span>
          <kbd class="cap">⇧</kbd>
          <Enter />
          {does.going}
        </span>
      )}
    </>
  );
};

const Enter = () => (
  <kbd class="cap">
    <Icon name="enter" small />
  </kbd>
);
