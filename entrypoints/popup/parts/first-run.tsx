import { BrandMark } from '../../../components/marks/brand-mark';
import { words } from '../../../lib/i18n/words';
import type { PartProps } from './part-props';

/** Nothing is connected yet: what this is, and the ways to begin. */
export const FirstRun = ({ state, act }: PartProps) => (
  <div class="blank">
    <BrandMark />
    <h2>{words('blank.firstTitle')}</h2>
    <p>{words('blank.firstText')}</p>
    <div class="acts">
      {state.page !== null && (
        <>
          <p>{words('blank.look', { host: new URL(state.page).host })}</p>
          <button type="button" class="btn wide primary" onClick={() => act({ kind: 'look' })}>
            {words('blank.lookNow')}
          </button>
        </>
      )}
      <button
        type="button"
        class={state.page === null ? 'btn wide primary' : 'btn wide plain'}
        onClick={() => act({ kind: 'settings', at: 'connect' })}
      >
        {words('blank.paste')}
      </button>
    </div>
  </div>
);
