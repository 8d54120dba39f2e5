import type { ComponentChildren } from 'preact';
import { Icon } from '../../../../components/marks/icon';
import { words } from '../../../../lib/i18n/words';

interface LeafProps {
  class: string;
  /** Whether the account works here now, or did so when it was active last. */
  here?: 'active' | 'last' | false;
  /** What comes before its own words for who hears them alone: whose it is. */
  of?: string | undefined;
  /** Why it cannot be chosen, or null. */
  barred?: string | null;
  choose: () => void;
  /** Tells that once more. */
  say?: (why: string) => void;
  children: ComponentChildren;
}

/** One place to be chosen. */
export const Leaf = (props: LeafProps) => {
  const { class: look, here = false, of, barred = null, choose, say, children } = props;
  return (
    <button
      type="button"
      class={look}
      role="option"
      tabIndex={-1}
      data-stop
      aria-selected={here === 'active'}
      aria-disabled={barred !== null}
      aria-current={here === 'active' || undefined}
      onClick={() => (barred === null ? choose() : say?.(barred))}
    >
      <span class="trim leaf-name">
        {of && <span class="vh">{of} </span>}
        {children}
      </span>
      <span class="end">
        {here === 'active' && (
          <span class="active">
            <Icon name="active" />
            {words('popup.active')}
          </span>
        )}
        <span class="why" title={barred ?? ''}>
          {barred ?? (here === 'last' && words('places.lastUsed'))}
        </span>
        {barred !== null && <Icon name="lock" small />}
      </span>
    </button>
  );
};
