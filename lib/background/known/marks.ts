import type { RowWork } from '../../session/view';
import { type Work, type Works, withWork } from './works';

/** What one deed shows on one row. Once another deed has taken the row it changes nothing there any more. */
export interface Mark {
  stands(): boolean;
  /** Settles when the pages were told. */
  shown: Promise<void>;
  /** Shows something else, or nothing. */
  become(work: RowWork | null): Promise<void>;
  /** Leaves what it shows to the journal, which is still open. */
  leave(): void;
}

export interface Marks {
  /** Shows what a deed does with a row; an earlier deed's mark there stands no more. */
  mark(key: string, work: RowWork): Mark;
  /** Takes off what a row shows, if it is one of these. */
  unmark(key: string, kinds: RowWork['kind'][]): Promise<void>;
}

interface Board {
  works(): Works;
  change(works: Works): Promise<void>;
  now(): number;
}

export function createMarks({ works, change, now }: Board): Marks {
  const put = (key: string, work: Work | undefined) => change(withWork(works(), key, work ?? null));
  const dated = (work: RowWork): Work => ({ work, at: now() });

  function mark(key: string, work: RowWork): Mark {
    let own: Work | undefined = dated(work);
    // A row that it left empty is still its own, until another deed comes.
    const stands = () => works().get(key) === own;
    return {
      stands,
      shown: put(key, own),
      become: async (next) => {
        // Also where it does not stand: whoever ends a deed has more to tell than this.
        if (!stands()) return change(works());
        own = next ? dated(next) : undefined;
        await put(key, own);
      },
      leave: () => {
        if (own && stands()) own.left = true;
      },
    };
  }

  async function unmark(key: string, kinds: RowWork['kind'][]): Promise<void> {
    const shown = works().get(key);
    if (shown && kinds.includes(shown.work.kind)) await put(key, undefined);
  }

  return { mark, unmark };
}
