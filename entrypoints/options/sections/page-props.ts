import type { Deeds } from '../deeds/deeds';
import type { OptionsState } from '../state/state';

/** What every section of the options page is painted from. */
export interface PageProps {
  state: OptionsState;
  deeds: Deeds;
  /** Of the extension. */
  version: string;
  /** The person has come to what they were led to. */
  landed: () => void;
}
