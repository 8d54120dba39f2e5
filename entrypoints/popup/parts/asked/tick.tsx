export interface TickProps {
  word: string;
  on: boolean;
  onToggle(on: boolean): void;
}

/** A habit or a consequence that one may choose beside what is done now. */
export const Tick = ({ word, on, onToggle }: TickProps) => (
  <label class="tick">
    <input type="checkbox" checked={on} onChange={(event) => onToggle(event.currentTarget.checked)} />
    {word}
  </label>
);
