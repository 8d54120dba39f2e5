import { Emphasis } from '../../../components/emphasis';
import { Environment } from '../../../components/marks/environment';
import { isolated, marked, words } from '../../../lib/i18n/words';
import type { Origin } from '../../../lib/session/types';
import { type Form, hostOf } from '../state/connect';
import type { Understanding } from '../state/understanding';
import './recognized.css';

export interface RecognizedProps {
  form: Form;
  understood: Understanding | null;
  onChoose(origin: Origin): void;
}

/** What was understood: said in one sentence as it changes, and the hosts that it may be, to choose from. */
export const Recognized = ({ form, understood, onChoose }: RecognizedProps) => (
  <div class={understood ? 'recog' : 'recog is-empty'}>
    <p role="status">{understood && <Emphasis parts={sentence(form, understood)} />}</p>
    {understood?.mode && <Environment mode={understood.mode} />}
    {understood && understood.left.length > 1 && (
      <Candidates form={form} understood={understood} onChoose={onChoose} />
    )}
  </div>
);

function sentence({ missed, looked }: Form, understanding: Understanding): string[] {
  const { by, left, target } = understanding;
  const facts = { given: givenWords(understanding), host: isolated(hostOf(target.origin)) };
  if (by === 'key') return marked('options.connect.keyFor', facts);
  if (missed.length > 0 && left.length > 0) return marked('options.connect.instead', facts);
  return marked(looked ? 'options.connect.looked' : 'options.connect.understood', facts);
}

/** What can be read stands beside what the browser will ask about: by itself it could pass for another's. */
const givenWords = ({ given, written }: Understanding): string =>
  isolated(hostOf(given)) + (written === null ? '' : ` (${isolated(written)})`);

const Candidates = ({ understood, onChoose }: RecognizedProps & { understood: Understanding }) => (
  <fieldset>
    <legend class="vh">{words('options.connect.candidates')}</legend>
    {understood.left.map((origin) => (
      <label key={origin} class="cand">
        <input
          type="radio"
          name="candidate"
          value={origin}
          checked={origin === understood.target.origin}
          onChange={() => onChoose(origin)}
        />
        <span>
          <b dir="ltr">{hostOf(origin)}</b> <span>{why(origin, understood)}</span>
        </span>
      </label>
    ))}
  </fieldset>
);

function why(origin: Origin, { given, named }: Understanding): string {
  if (named.includes(origin)) return words('options.connect.named');
  return words(origin === given ? 'options.connect.asGiven' : 'options.connect.usual');
}
