import { useState } from 'preact/hooks';
import { PasswordField } from '../../../../components/fields/password-field';
import { RuleList } from '../../../../components/fields/rule-list';
import { words } from '../../../../lib/i18n/words';
import { rulesOf, unmetRules } from '../../../../lib/session/password-rules';
import { type CardProps, errorAt } from './card-props';

/** A password to be set, with the app's rules turning to ticks; only what is met is remembered, never the text. */
export function NewPassword({ state, flow }: CardProps) {
  const policy = flow.settings.password;
  const [unmet, setUnmet] = useState(() => unmetRules(policy, ''));
  const rules = rulesOf(policy).map((rule) => ({
    text: ruleWords(rule, policy.minLength),
    met: !unmet.includes(rule),
  }));
  return (
    <PasswordField
      label={words('signIn.newPassword')}
      show={words('signIn.showPassword')}
      autocomplete="new-password"
      error={errorAt(state, 'password')}
      talk={state}
      onInput={(typed) => setUnmet(unmetRules(policy, typed))}
      rules={<RuleList rules={rules} met={words('signIn.rule.met')} unmet={words('signIn.rule.unmet')} />}
    />
  );
}

function ruleWords(rule: ReturnType<typeof rulesOf>[number], count: number): string {
  return rule === 'min-length' ? words('signIn.rule.minLength', { count }) : words(`signIn.rule.${rule}`);
}
