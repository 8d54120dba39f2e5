import { Icon } from '../../components/icon';
import { ALERT } from '../../components/icon-shapes';
import './problem.css';

/** What did not work, where it was tried. */
export const Problem = ({ text }: { text: string }) => (
  <p class="problem" role="alert">
    <Icon shape={ALERT} />
    <span>{text}</span>
  </p>
);
