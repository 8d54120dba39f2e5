import { Icon } from '../marks/icon';
import './rule-list.css';

export interface Rule {
  text: string;
  met: boolean;
}

export interface RuleListProps {
  rules: Rule[];
  /** Said after each rule to people who hear the page. */
  met: string;
  unmet: string;
}

/** Hints that turn to ticks while typing. */
export const RuleList = ({ rules, met, unmet }: RuleListProps) => (
  <ul class="rules">
    {rules.map((rule) => (
      <li key={rule.text} class={rule.met ? 'met' : ''}>
        <Icon name={rule.met ? 'check' : 'circle'} />
        <span>
          {rule.text}
          <span class="vh">, {rule.met ? met : unmet}</span>
        </span>
      </li>
    ))}
  </ul>
);
