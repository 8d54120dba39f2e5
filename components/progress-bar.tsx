import './progress-bar.css';

export interface ProgressBarProps {
  label: string;
  done: number;
  total: number;
}

/** How far something is; the native element, so that no style has to be written while it runs. */
export const ProgressBar = ({ label, done, total }: ProgressBarProps) => (
  <progress class="progress" aria-label={label} value={done} max={total} />
);
