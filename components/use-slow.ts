import { useEffect, useState } from 'preact/hooks';
import { LONG_WAIT } from '../lib/session/limits';

/** Whether something has been waited for a long time. */
export function useSlow(waiting: boolean): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!waiting) return;
    const timer = setTimeout(() => setSlow(true), LONG_WAIT);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [waiting]);
  return waiting && slow;
}
