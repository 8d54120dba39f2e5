import './switch.css';

export interface SwitchProps {
  /** What it turns on; its only name. */
  label: string;
  on: boolean;
  /** Called straight from the click, so that a browser's permission prompt may follow. */
  onToggle(on: boolean): void;
  describedBy?: string;
  /** For a label that can be clicked, too. */
  id?: string | undefined;
}

/** Something that is on or off. It shows what is true: after a click it waits for `on` to change. */
export const Switch = ({ label, on, onToggle, describedBy, id }: SwitchProps) => (
  <input
    class="switch"
    id={id}
    type="checkbox"
    role="switch"
    aria-label={label}
    aria-describedby={describedBy}
    checked={on}
    aria-checked={on}
    onClick={(event) => {
      const wanted = event.currentTarget.checked;
      event.currentTarget.checked = on;
      onToggle(wanted);
    }}
  />
);
