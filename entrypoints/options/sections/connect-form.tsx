import { useEffect, useRef } from 'preact/hooks';
import { Field } from '../../../components/fields/field';
import { words } from '../../../lib/i18n/words';
import type { Deeds } from '../deeds/deeds';
import type { ConnectProblem, ConnectState } from '../state/connect';
import { connectSentence } from '../words/connect-sentence';

export interface ConnectFormProps {
  form: Extract<ConnectState, { at: 'form' }>;
  deeds: Deeds;
}

/** One field takes key, host or address; whatever is wrong with it is said at the field. */
export function ConnectForm({ form, deeds }: ConnectFormProps) {
  const input = useRef<HTMLInputElement>(null);
  const { problem } = form;
  // The field keeps the focus: at first, and whenever what was typed needs another look.
  useEffect(() => input.current?.focus({ preventScroll: true }), [problem]);
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
          <h1>{words('options.connect.title')}</h1>
          <p>{words('options.connect.why')}</p>
        </div>
        <Field
          id="address"
          mono
          inputRef={input}
          label={words('options.connect.label')}
          placeholder={words('options.connect.placeholder')}
          hint={words('options.connect.hint')}
          value={form.text}
          onInput={deeds.connect.type}
          error={problem && connectSentence(problem)}
        >
          {asksForLocalApps(problem) && (
            <button type="button" class="btn plain sm" onClick={deeds.settings.allowLocalApps}>
              {words('options.connect.localApps')}
            </button>
          )}
        </Field>
        <div class="acts">
          <button type="submit" class="btn primary lg">
            {words('options.connect.continue')}
          </button>
        </div>
      </div>
    </form>
  );
}

const asksForLocalApps = (problem: ConnectProblem | null): boolean =>
  problem?.kind === 'address' && problem.problem === 'local-apps-off';
