import type { FlowView } from '../../../../lib/session/flow';
import type { Row } from '../../../../lib/session/view';
import type { SignInDeeds } from '../deeds/deeds';
import type { FieldName, SignInState } from '../state/state';

/** What every card is painted from. */
export interface CardProps {
  flow: FlowView;
  state: SignInState;
  deeds: SignInDeeds;
  /** Accounts of this app, for the face of one that is signed in. */
  rows: Row[];
  /** Whose of them is active, as the last read has it. */
  activeKey: string | null;
  /** Goes to the app itself; null where it names no page of its own. */
  onOpenApp: (() => void) | null;
}

/** What is wrong at a field, or null. */
export const errorAt = ({ problems }: SignInState, field: FieldName): string | null =>
  problems.find((problem) => problem.field === field)?.text ?? null;

/** Who signs in, as far as anybody said. */
export const identifierOf = ({ state, flow }: CardProps): string => state.identifier || flow.identifier;
