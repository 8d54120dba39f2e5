import { useEffect } from 'preact/hooks';
import type { PartProps } from '../part-props';

/** Loaded once there are any, and never where nobody wants them. */
let loading: Promise<typeof import('./pictures-load')> | null = null;

/** Pictures of the accounts that are shown, where the person wants them; nothing waits for them. */
export const Pictures = ({ state: { view } }: PartProps) => {
  const stamp = view?.pictures?.stamp;
  useEffect(() => {
    if (!loading && stamp === undefined) return;
    loading ??= import('./pictures-load');
    const wearing =
      view && stamp !== undefined ? { origin: view.app.origin, activeKey: view.activeKey } : null;
    void loading.then(({ wear }) => wear(wearing));
  }, [stamp, view?.app.origin, view?.activeKey]);
  return null;
};
