import type { ComponentChildren } from 'preact';
import './slow-line.css';
import { useSlow } from './use-slow';
import { WaitLine } from './wait-line';

export interface SlowLineProps {
  waiting: boolean;
  children: ComponentChildren;
}

/** Names what is waited for once that takes long. Its place is there before: only what changes in one is spoken. */
export const SlowLine = ({ waiting, children }: SlowLineProps) => {
  const slow = useSlow(waiting);
  return (
    <div class="slow" role="status">
      {slow && <WaitLine>{children}</WaitLine>}
    </div>
  );
};
