import type { AskedDeed } from '../state/intent';

/** Does what can only be asked for once what shows it is there. */
export type AskedDeeds = (deed: AskedDeed) => void;

export interface OnDemand {
  act: AskedDeeds;
  /** Begins to load it, where that has not begun. */
  bring(): void;
}

/** What is asked for by a press is loaded by the first of them, which waits for it; from then on nothing does. */
export function createOnDemand(load: () => Promise<AskedDeeds>): OnDemand {
  let deeds: AskedDeeds | null = null;
  let coming: Promise<AskedDeeds> | null = null;
  const bring = () => {
    coming ??= load().then((given) => (deeds = given));
    return coming;
  };
  return {
    act: (deed) => (deeds ? deeds(deed) : void bring().then((given) => given(deed))),
    bring: () => void bring(),
  };
}
