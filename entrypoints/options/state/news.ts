/** What the settings tell of a version once it is there: the few things that somebody would miss otherwise. */
export const NEWS = { version: '0.1.0', lines: ['news1', 'news2', 'news3'] } as const;
