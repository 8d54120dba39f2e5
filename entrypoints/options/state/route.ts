/** The sections of the options page. Nothing else is ever read from the page's address. */
export const ROUTES = ['apps', 'connect', 'sign-in', 'appearance', 'behaviour', 'about'] as const;

export type Route = (typeof ROUTES)[number];

/** The section a hash names, letter for letter; anything else is the list of apps. */
export const routeFrom = (hash: string): Route => ROUTES.find((route) => hash === `#${route}`) ?? 'apps';
