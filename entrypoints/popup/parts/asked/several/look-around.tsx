import { useEffect } from 'preact/hooks';
import type { Origin } from '../../../../../lib/session/types';
import { otherApps } from '../../../state/selectors';
import { isOpened } from '../../../state/several/stops';
import type { PopupState } from '../../../state/state';
import type { PartProps } from '../../part-props';

/** Asks for what is not known yet of the other apps, each time that is something else. */
export const LookAround = ({ state, act }: PartProps) => {
  const apps = otherApps(state)
    .map(({ face }) => face.origin)
    .filter((app) => isWanting(state, app));
  useEffect(() => {
    if (apps.length > 0) act({ kind: 'look-around', apps });
  }, [apps.join(' ')]);
  return null;
};

/** Of a long list the first rows will do until somebody looks at it or searches it. */
function isWanting(state: PopupState, app: Origin): boolean {
  const there = state.others?.[app];
  if (!there) return true;
  const isLookedAt = state.typed !== '' || isOpened(state, app);
  return isLookedAt && there.owed > 0 && !there.asksRest;
}
