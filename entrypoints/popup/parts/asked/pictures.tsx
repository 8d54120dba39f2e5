import { useEffect } from 'preact/hooks';
import { appsRead } from '../../state/several/apps-read';
import type { PartProps } from '../part-props';

/** Loaded once there are any, and never where nobody wants them. */
let loading: Promise<typeof import('./pictures-load')> | null = null;

/** Pictures of the apps and accounts that are shown, where the person wants them; nothing waits for them. */
export const Pictures = ({ state }: PartProps) => {
  const wanted = appsRead(state).flatMap(({ view }) => (view?.pictures ? [view] : []));
  const all = wanted.map(({ app: { origin }, activeKey }) => ({
    origin,
    activeKey,
    isInFront: origin === state.origin,
  }));
  const told = JSON.stringify([all, wanted.map(({ pictures }) => pictures?.stamp)]);
  useEffect(() => {
    if (!loading && all.length === 0) return;
    loading ??= import('./pictures-load');
    void loading.then(({ wear }) => wear(all));
  }, [told]);
  return null;
};
