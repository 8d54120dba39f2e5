import { useEffect } from 'preact/hooks';
import { appsRead } from '../../state/several/apps-read';
import type { PopupState } from '../../state/state';
import type { PartProps } from '../part-props';

/** Asks what was seen of places once something is typed: it may be one. */
export const Recalling = ({ state, act }: PartProps) => {
  const isWanted = state.typed !== '' && areUnseen(state);
  useEffect(() => {
    if (isWanted) act({ kind: 'recall' });
  }, [isWanted]);
  return null;
};

const areUnseen = (state: PopupState): boolean =>
  appsRead(state).some(({ view, seen }) => view?.app.organizations && !seen);
