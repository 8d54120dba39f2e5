/** A part of a mark; without a colour of its own it is black or white, as the page is light or dark. */
export interface Stroke {
  shape: string;
  fill?: string;
}

/**
 * Marks in a box of 24 by 24, of those whose owners' terms were read and let anybody show them like this. GitHub lets
 * its mark tell of an integration, in black or white (https://github.com/logos; the shape: Simple Icons, CC0). Google wants
 * its G in its own colours (https://developers.google.com/identity/branding-guidelines). LinkedIn allows nobody its marks
 * unasked, and Microsoft none of its logos in such a set (https://github.com/simple-icons/simple-icons/issues/11372, 11236).
 * Apple and Facebook want buttons as they draw them; the others' terms were not found to allow one colour.
 */
export const PROVIDER_SHAPES: Readonly<Record<string, readonly Stroke[]>> = {
  github_oauth: [
    {
      shape:
        'M12 .297c-6.63 0-12 5.373-12 12 0 5.303 3.438 9.8 8.205 11.385.6.113.82-.258.82-.577 0-.285-.01-1.04-.015-2.04-3.338.724-4.042-1.61-4.042-1.61C4.422 18.07 3.633 17.7 3.633 17.7c-1.087-.744.084-.729.084-.729 1.205.084 1.838 1.236 1.838 1.236 1.07 1.835 2.809 1.305 3.495.998.108-.776.417-1.305.76-1.605-2.665-.3-5.466-1.332-5.466-5.93 0-1.31.465-2.38 1.235-3.22-.135-.303-.54-1.523.105-3.176 0 0 1.005-.322 3.3 1.23.96-.267 1.98-.399 3-.405 1.02.006 2.04.138 3 .405 2.28-1.552 3.285-1.23 3.285-1.23.645 1.653.24 2.873.12 3.176.765.84 1.23 1.91 1.23 3.22 0 4.61-2.805 5.625-5.475 5.92.42.36.81 1.096.81 2.22 0 1.606-.015 2.896-.015 3.286 0 .315.21.69.825.57C20.565 22.092 24 17.592 24 12.297c0-6.627-5.373-12-12-12',
    },
  ],
  google_oauth: [
    {
      fill: '#ea4335',
      shape:
        'M12 4.75c1.77 0 3.36.61 4.6 1.8l3.43-3.43C17.95 1.19 15.24 0 12 0 7.31 0 3.26 2.69 1.28 6.61l3.99 3.1C6.22 6.86 8.87 4.75 12 4.75z',
    },
    {
      fill: '#4285f4',
      shape:
        'M23.49 12.27c0-.79-.07-1.54-.19-2.27H12v4.51h6.47c-.29 1.48-1.14 2.73-2.4 3.58l3.87 3c2.26-2.09 3.55-5.17 3.55-8.82z',
    },
    {
      fill: '#fbbc05',
      shape:
        'M5.26 14.29A7.3 7.3 0 0 1 4.88 12c0-.8.14-1.57.38-2.29l-3.98-3.1A11.9 11.9 0 0 0 0 12c0 1.94.46 3.77 1.28 5.39z',
    },
    {
      fill: '#34a853',
      shape:
        'M12 24c3.24 0 5.97-1.06 7.95-2.9l-3.87-3c-1.07.73-2.46 1.15-4.08 1.15-3.13 0-5.78-2.11-6.74-4.96l-3.98 3.1C3.26 21.3 7.31 24 12 24z',
    },
  ],
};
