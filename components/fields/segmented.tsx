import './segmented.css';

export interface SegmentedProps<Value extends string> {
  /** Names the group of radios, for the form and for the ear. */
  name: string;
  label: string;
  chosen: Value;
  disabled?: boolean;
  choices: readonly { value: Value; label: string }[];
  onChoose(value: Value): void;
}

/** A few exclusive choices side by side; real radios. */
export const Segmented = <Value extends string>(props: SegmentedProps<Value>) => (
  <fieldset class="segmented" disabled={props.disabled}>
    <legend class="vh">{props.label}</legend>
    {props.choices.map(({ value, label }) => (
      <label key={value}>
        <input
          type="radio"
          name={props.name}
          value={value}
          checked={value === props.chosen}
          onChange={() => props.onChoose(value)}
        />
        {label}
      </label>
    ))}
  </fieldset>
);
