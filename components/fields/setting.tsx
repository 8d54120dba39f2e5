import type { ComponentChildren } from 'preact';
import { SetByOrganization } from './set-by-organization';
import './setting.css';

export interface SettingProps {
  title: string;
  /** What it does, in one line. */
  explanation?: string | undefined;
  /** Lets the control point at the explanation. */
  explanationId?: string;
  /** Belongs to the setting above it. */
  sub?: boolean;
  /** The administrator of the browser has set it: it is shown, and nobody changes it here. */
  managed?: boolean | undefined;
  /** The control. */
  children: ComponentChildren;
}

/** One line of a card: what it is, what it does, and its control at the end. */
export const Setting = ({ title, explanation, explanationId, sub, managed, children }: SettingProps) => (
  <div class={sub ? 'setting sub' : 'setting'}>
    <div class="what">
      <b>{title}</b>
      <span id={explanationId}>
        {explanation}
        {managed && <SetByOrganization />}
      </span>
    </div>
    {managed ? (
      <fieldset class="control" disabled>
        {children}
      </fieldset>
    ) : (
      <div class="control">{children}</div>
    )}
  </div>
);
