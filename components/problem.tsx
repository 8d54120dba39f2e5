import { Icon } from './marks/icon';
import './problem.css';

/** What did not work, where it was tried. */
export const Problem = ({ text }: { text: string }) => (
  <p class="problem" role="alert">
    <Icon name="alert" />
    <span>{text}</span>
  </p>
);
