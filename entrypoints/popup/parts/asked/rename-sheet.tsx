import { Swatches } from '../../../../components/fields/swatches';
import { Avatar } from '../../../../components/marks/avatar';
import { words } from '../../../../lib/i18n/words';
import { initials } from '../../../../lib/session/names';
import type { Hue, Row } from '../../../../lib/session/view';
import { rowOf } from '../../state/selectors';
import { placeIn } from '../../words/place-words';
import type { PartProps } from '../part-props';
import { Address } from '../row/address';
import { Who } from '../who';

/** How an account is called here, and in which color it stands. Nothing is said before it is saved. */
export const RenameSheet = ({ state, act }: PartProps) => {
  const open = state.open?.kind === 'rename' ? state.open : null;
  const row = rowOf(state, open?.key ?? null);
  if (!open || !row) return null;
  const { key, label, hue } = open;
  const become = (to: { label?: string; hue?: Hue }) => act({ kind: 'opened', open: { ...open, ...to } });
  const save = (event: Event) => {
    event.preventDefault();
    act({ kind: 'touch', key, to: { label, hue } });
  };
  return (
    <>
      <div class="veil" onClick={() => act({ kind: 'closed' })} aria-hidden="true" />
      <div class="sheet" role="dialog" aria-modal="true" aria-label={words('rename.title')}>
        <form class="rename" onSubmit={save}>
          <Preview row={row} place={placeIn(state, row).join(' · ')} label={label} hue={hue} />
          <label>
            <span class="lab">{words('rename.label')}</span>
            <input
              dir="auto"
              value={label}
              maxLength={MOST_TYPED}
              autocomplete="off"
              spellcheck={false}
              ref={focusOnce}
              onInput={(event) => become({ label: event.currentTarget.value })}
            />
          </label>
          <div class="colors">
            <span class="lab" aria-hidden="true">
              {words('rename.color')}
            </span>
            <Swatches
              label={words('rename.color')}
              chosen={hue}
              choose={(chosen) => become({ hue: chosen })}
            />
          </div>
          <div class="acts">
            <button type="button" class="btn plain" onClick={() => act({ kind: 'closed' })}>
              {words('cancel')}
            </button>
            <button type="submit" class="btn primary">
              {words('rename.save')}
            </button>
          </div>
        </form>
      </div>
    </>
  );
};

/** Sixty letters are kept; a letter may be written with many characters. */
const MOST_TYPED = 600;

interface PreviewProps {
  row: Row;
  place: string;
  label: string;
  hue: Hue;
}

/** The row as it will be. */
const Preview = ({ row, place, label, hue }: PreviewProps) => {
  const own = row.realName ?? row.title;
  const title = label.trim() || own;
  return (
    <div class="preview" data-key="">
      <Avatar initials={initials(title)} hue={hue} size="lg" />
      <Who title={title} beside={place && <span class="at">{place}</span>}>
        {row.detail && (
          <Address text={row.detail} of={title === own ? undefined : own} most={30} sought={[]} />
        )}
      </Who>
    </div>
  );
};

/** The whole label is selected, so that typing replaces it. */
function focusOnce(input: HTMLInputElement | null) {
  input?.focus({ preventScroll: true });
  input?.select();
}
