const START = 'Account …';

/** What to call an account of which a reply tells no name, e-mail, username or phone: the end of an id (section 6.2). */
export const namelessTitle = (idEnd: string): string => `${START}${idEnd}`;

export const isNameless = (title: string): boolean => title.startsWith(START);
