import { useId } from 'preact/hooks';
import './tick.css';

export interface TickProps {
  label: string;
  explanation: string;
  on: boolean;
  /** Called straight from the click, so that a browser's permission prompt may follow. */
  onToggle(on: boolean): void;
}

/** A choice that can be left alone. It shows what is true: after a click it waits for `on` to change. */
export function Tick({ label, explanation, on, onToggle }: TickProps) {
  const id = useId();
  return (
    <label class="opt-in">
      <input
        type="checkbox"
        aria-labelledby={`${id}-label`}
        aria-describedby={`${id}-why`}
        checked={on}
        onClick={(event) => {
          const wanted = event.currentTarget.checked;
          event.currentTarget.checked = on;
          onToggle(wanted);
        }}
      />
      <span>
        <b id={`${id}-label`}>{label}</b>
        <span id={`${id}-why`}>{explanation}</span>
      </span>
    </label>
  );
}
