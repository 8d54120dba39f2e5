import type { Deeds } from '../deeds/deeds';
import type { Desk } from '../deeds/ports';
import type { OptionsState } from '../state/state';

/** What every section of the options page is painted from. */
export interface PageProps {
  state: OptionsState;
  deeds: Deeds;
  /** For the deeds of a section that is loaded later. */
  desk: Desk;
  /** Of the extension. */
  version: string;
  /** The person has come to what they were led to. */
  landed: () => void;
}
