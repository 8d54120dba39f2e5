import { words } from './words';

/** Whether our pages are read from right to left: what leads on is on the left there. */
export const isRightToLeft = (): boolean => words('direction') === 'rtl';
