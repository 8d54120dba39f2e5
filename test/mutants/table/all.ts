import type { Mutant } from '../mutant';
import { APPS } from './apps';
import { CLOSED } from './closed';
import { COOKIES_AND_HOSTS } from './cookies-and-hosts';
import { SIGN_IN } from './sign-in';
import { TABS_AND_DISK } from './tabs-and-disk';
import { WRITING } from './writing';

export const MUTANTS: Mutant[] = [
  ...WRITING,
  ...SIGN_IN,
  ...APPS,
  ...CLOSED,
  ...TABS_AND_DISK,
  ...COOKIES_AND_HOSTS,
];
