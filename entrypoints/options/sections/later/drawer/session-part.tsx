import { SlowLine } from '../../../../../components/slow-line';
import { isolated, words } from '../../../../../lib/i18n/words';
import type { PartProps } from './part-props';
import { TroubleNote } from './trouble-note';
import './session.css';

/** The session as it is understood here, beside what the server has sent. */
export const SessionPart = ({ drawer, deeds, face }: PartProps) => (
  <>
    <p>{words('developer.sessionWhy')}</p>
    <div>
      <button
        type="button"
        class={drawer.session ? 'btn plain sm' : 'btn primary sm'}
        aria-disabled={drawer.awaited !== null}
        onClick={deeds.inspect}
      >
        {drawer.session ? words('developer.readAgain') : words('developer.read')}
      </button>
    </div>
    <SlowLine waiting={drawer.awaited !== null}>
      {words('wait.accounts', { app: isolated(face.name) })}
    </SlowLine>
    <TroubleNote drawer={drawer} face={face} />
    {drawer.session && (
      <>
        <Text title={words('developer.understood')} text={drawer.session.understood} />
        <Text title={words('developer.raw')} text={drawer.session.raw} />
      </>
    )}
  </>
);

/** It scrolls by itself, so that the keyboard has to reach it. */
const Text = ({ title, text }: { title: string; text: string | null }) => (
  <div class="wire-text">
    <h3>{title}</h3>
    {text === null ? (
      <p>{words('developer.notUnderstood')}</p>
    ) : (
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls needs the focus
      <section aria-label={title} tabIndex={0}>
        <pre dir="ltr">{text}</pre>
      </section>
    )}
  </div>
);
