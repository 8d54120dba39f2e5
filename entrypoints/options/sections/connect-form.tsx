import { useEffect, useRef } from 'preact/hooks';
import { Field } from '../../../components/fields/field';
import { words } from '../../../lib/i18n/words';
import type { Deeds } from '../deeds/deeds';
import type { Form } from '../state/connect';
import { toldAtOnce } from '../state/connect-problem';
import type { OptionsState } from '../state/state';
import { understand } from '../state/understanding';
import { connectSentence, type FieldProblem } from '../words/connect-sentence';
import { PromptNotice } from './prompt-notice';
import { Recognized } from './recognized';

export interface ConnectFormProps {
  form: Form;
  problem: FieldProblem | null;
  state: OptionsState;
  deeds: Deeds;
}

/** Long enough not to speak into somebody's typing. */
const QUIET_MS = 300;

/** One field takes anything; what was understood, or what is wrong with it, stands below. */
export function ConnectForm({ form, problem, state, deeds }: ConnectFormProps) {
  const input = useRef<HTMLInputElement>(null);
  const localApps = state.settings?.localApps ?? false;
  const isFirst = state.apps?.length === 0;
  const read = understand(form, { localApps });
  const understood = form.shown && read.ok ? read.value : null;
  const told = problem ?? (form.shown && !read.ok ? toldAtOnce(read.problem) : null);
  const isThere = told?.kind === 'already';
  // The field keeps the focus: at first, and whenever what was typed needs another look.
  useEffect(() => input.current?.focus({ preventScroll: true }), [problem, localApps]);
  useEffect(() => {
    const timer = form.shown ? undefined : setTimeout(deeds.connect.show, QUIET_MS);
    return () => clearTimeout(timer);
  }, [form.text, form.shown]);
  return (
    <form
      class="flow"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        deeds.connect.submit();
      }}
    >
      <div class="flow-body">
        <div class="question">
          <h1>{words(isFirst ? 'blank.firstTitle' : 'options.connect.title')}</h1>
          <p>{words(isFirst ? 'blank.firstText' : 'options.connect.why')}</p>
        </div>
        <Field
          id="connect"
          mono
          inputRef={input}
          label={words('options.connect.label')}
          placeholder={words('options.connect.placeholder')}
          hint={words('options.connect.hint')}
          value={form.text}
          onInput={deeds.connect.type}
          error={told && connectSentence(told)}
        >
          {needsLocalApps(told) && (
            <button type="button" class="btn plain sm" onClick={deeds.settings.allowLocalApps}>
              {words('options.connect.localApps')}
            </button>
          )}
        </Field>
        <Recognized form={form} understood={understood} onChoose={deeds.connect.choose} />
        <PromptNotice origin={isThere ? undefined : understood?.target.origin} />
        <div class="acts">
          {isThere ? <WayThere /> : <Submit again={form.missed.length > 0 && !!understood?.left.length} />}
        </div>
      </div>
      {form.missed.length > 0 && understood?.left.length === 0 ? (
        <footer class="flow-foot">{words('options.connect.askForKey')}</footer>
      ) : (
        isFirst && <footer class="flow-foot">{words('options.connect.otherWays')}</footer>
      )}
    </form>
  );
}

const Submit = ({ again }: { again: boolean }) => (
  <button type="submit" class="btn primary lg">
    {words(again ? 'options.connect.tryIt' : 'options.connect.continue')}
  </button>
);

/** The browser is asked for nothing: the app is among the others. */
const WayThere = () => (
  <a class="btn primary lg" href="#apps">
    {words('options.connected.apps')}
  </a>
);

const needsLocalApps = (problem: FieldProblem | null): boolean =>
  problem?.kind === 'address' && problem.problem === 'local-apps-off';
