/** The sections of the options page. Beside them a page's address names a control that is there, and nothing else. */
export const ROUTES = [
  'accounts',
  'apps',
  'connect',
  'sign-in',
  'appearance',
  'behaviour',
  'history',
  'backup',
  'about',
] as const;

export type Route = (typeof ROUTES)[number];

/** The section a hash names, letter for letter; anything else is the list of apps. */
export const routeFrom = (hash: string): Route => ROUTES.find((route) => hash === `#${route}`) ?? 'apps';

/** The id of what the hash leads to within its section, such as `apps/frontend.shop.example/tabs`. */
export const landingFrom = (hash: string): string => hash.slice(1);
