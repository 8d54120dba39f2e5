import type { ComponentChildren } from 'preact';
import './setting.css';

export interface SettingProps {
  title: string;
  /** What it does, in one line. */
  explanation?: string | undefined;
  /** Lets the control point at the explanation. */
  explanationId?: string;
  /** Belongs to the setting above it. */
  sub?: boolean;
  /** The control. */
  children: ComponentChildren;
}

/** One line of a card: what it is, what it does, and its control at the end. */
export const Setting = ({ title, explanation, explanationId, sub, children }: SettingProps) => (
  <div class={sub ? 'setting sub' : 'setting'}>
    <div class="what">
      <b>{title}</b>
      {explanation !== undefined && <span id={explanationId}>{explanation}</span>}
    </div>
    <div class="control">{children}</div>
  </div>
);
