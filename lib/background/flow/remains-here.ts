import type { Step } from '../../session/attempt';

/** Whether the next step is one that our own page can ask for, once somebody else has vouched for the person. */
export const remainsHere = ({ at }: Step): boolean => HERE.has(at);

const HERE: ReadonlySet<Step['at']> = new Set<Step['at']>([
  'code',
  'link',
  'second-factor',
  'profile',
  'enrol',
]);
