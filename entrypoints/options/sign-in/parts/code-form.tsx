import type { ComponentChildren } from 'preact';
import { CodeField } from '../../../../components/fields/code-field';
import { words } from '../../../../lib/i18n/words';
import type { SecondFactor } from '../../../../lib/session/attempt';
import { asCode } from '../../../../lib/session/one-time-code';
import { type CardProps, errorAt } from './card-props';
import { Frame, SubmitButton } from './frame';
import { text } from './typed';

export interface CodeFormProps extends CardProps {
  title: string;
  why: string | string[] | null;
  factor?: SecondFactor | null;
  onCode(code: string): void;
  /** What else can be done, under the field. */
  children: ComponentChildren;
}

/** Every kind of code is entered in the same way, and sent off as soon as it is complete. */
export function CodeForm({ title, why, factor = null, onCode, children, ...props }: CodeFormProps) {
  const { state } = props;
  return (
    <Frame
      {...props}
      title={title}
      why={why}
      fields={['code']}
      onSubmit={(form) => onCode(asCode(text(form, 'code'), factor))}
    >
      <CodeField
        label={words(factor === 'backup_code' ? 'signIn.factor.backup_code' : 'signIn.code')}
        error={errorAt(state, 'code')}
        talk={state}
        factor={factor}
        onFull={onCode}
      />
      <div class="quiet-row">{children}</div>
      <div class="acts">
        <SubmitButton busy={state.busy} text={words('signIn.continue')} />
      </div>
    </Frame>
  );
}
