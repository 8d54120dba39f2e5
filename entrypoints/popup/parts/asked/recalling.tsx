import { useEffect } from 'preact/hooks';
import { appsRead } from '../../state/several/apps-read';
import type { PopupState } from '../../state/state';
import { unopenedIn } from '../../state/unopened-leaf';
import type { PartProps } from '../part-props';

/** Asks what was seen of places once something is typed, which may be one, and where one was not opened. */
export const Recalling = ({ state, act }: PartProps) => {
  const isWanted = (state.typed !== '' || unopenedIn(state) !== null) && areUnseen(state);
  useEffect(() => {
    if (isWanted) act({ kind: 'recall' });
  }, [isWanted]);
  return null;
};

const areUnseen = (state: PopupState): boolean =>
  appsRead(state).some(({ view, seen }) => view?.app.organizations && !seen);
