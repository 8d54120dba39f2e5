import { Icon } from '../../../components/marks/icon';
import { words } from '../../../lib/i18n/words';
import { ASKED_PARTS } from '../parts/asked/asked-parts';
import { Tray } from '../parts/asked/tray';
import { LATER_PARTS } from '../parts/later-parts';
import type { LaterParts, Part } from '../parts/part-props';

/** Stands over the popup for as long as made-up people are in it: what they are, and the way back. */
const SampleBand = () => (
  <section class="sample" aria-label={words('sample.title')}>
    <Icon name="flask" />
    <p>
      <b>{words('sample.title')}</b> {words('sample.why')}
    </p>
    {/* A new popup: nothing of them can stay. */}
    <button type="button" class="btn sm plain" onClick={() => location.reload()}>
      {words('sample.end')}
    </button>
  </section>
);

const BandAndTray: Part = (props) => (
  <>
    <SampleBand />
    <Tray {...props} />
  </>
);

/** What the popup is drawn with then. */
export const SAMPLE_PARTS: LaterParts = { ...LATER_PARTS, asked: { ...ASKED_PARTS, Tray: BandAndTray } };
