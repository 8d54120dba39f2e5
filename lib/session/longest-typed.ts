/** More than this nobody types or pastes on purpose: no field takes it, and no message to the worker carries it. */
export const LONGEST_TYPED = 2_048;
