import './choices.css';
import { Icon, type IconName } from '../marks/icon';

export interface Choice<Value extends string> {
  value: Value;
  shape: IconName;
  title: string;
  text: string;
}

export interface ChoicesProps<Value extends string> {
  choices: Choice<Value>[];
  onChoose(value: Value): void;
}

/** A short list of ways on; each is a button. */
export const Choices = <Value extends string>({ choices, onChoose }: ChoicesProps<Value>) => (
  <ul class="choices">
    {choices.map(({ value, shape, title, text }) => (
      <li key={value}>
        <button type="button" class="choice" onClick={() => onChoose(value)}>
          <span class="plate">
            <Icon name={shape} />
          </span>
          <span class="what">
            <b>{title}</b>
            <span>{text}</span>
          </span>
          <Icon name="right" />
        </button>
      </li>
    ))}
  </ul>
);
