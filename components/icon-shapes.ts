/** Icons that the popup needs. Each is one path on a 16 by 16 field, drawn with a line of 1.5 and round ends. */
export const SEARCH = 'M2.75 7a4.25 4.25 0 1 0 8.5 0a4.25 4.25 0 1 0 -8.5 0zM10.25 10.25l3 3';
export const UP_DOWN = 'm5.25 6.25 2.75-2.75 2.75 2.75M5.25 9.75 8 12.5l2.75-2.75';
export const DOWN = 'm4.75 6.5 3.25 3.25 3.25-3.25';
export const UP = 'M4.75 9.5 8 6.25l3.25 3.25';
export const RIGHT = 'M6.5 4.75 9.75 8 6.5 11.25';
export const PLUS = 'M8 3.25v9.5M3.25 8h9.5';
export const MORE =
  'M3.35 8a.4 .4 0 1 0 .8 0a.4 .4 0 1 0 -.8 0zM7.6 8a.4 .4 0 1 0 .8 0a.4 .4 0 1 0 -.8 0zM11.85 8a.4 .4 0 1 0 .8 0a.4 .4 0 1 0 -.8 0z';
export const SETTINGS =
  'M2.75 4.75h5.5M11.75 4.75h1.5M2.75 11.25h1.5M7.75 11.25h5.5M8.25 4.75a1.75 1.75 0 1 0 3.5 0a1.75 1.75 0 1 0 -3.5 0zM4.25 11.25a1.75 1.75 0 1 0 3.5 0a1.75 1.75 0 1 0 -3.5 0z';
export const ENTER = 'M13 4v3.25a2 2 0 0 1-2 2H3.5M6.25 6.25 3.25 9.25l3 3';
export const CHECK = 'm3.5 8.5 3 3 6-7';
export const RETRY = 'M13 8a5 5 0 1 1-1.6-3.67M13 2.75v2.5h-2.5';
export const CROSS = 'm4.25 4.25 7.5 7.5M11.75 4.25l-7.5 7.5';
export const OFFLINE =
  'M2.5 2.5l11 11M5 9.6a4.4 4.4 0 0 1 2-1.05M11 9.6a4.4 4.4 0 0 0-.9-.62M2.75 7.1A7.6 7.6 0 0 1 5 5.7M13.25 7.1a7.6 7.6 0 0 0-5.6-2.15M7.4 12a.6 .6 0 1 0 1.2 0a.6 .6 0 1 0 -1.2 0z';
export const LOCK =
  'M5 7h6a1.5 1.5 0 0 1 1.5 1.5v3.25a1.5 1.5 0 0 1 -1.5 1.5h-6a1.5 1.5 0 0 1 -1.5 -1.5v-3.25a1.5 1.5 0 0 1 1.5 -1.5zM5.5 7V5.25a2.5 2.5 0 0 1 5 0V7';
export const KEY = 'M2.75 10.5a2.75 2.75 0 1 0 5.5 0a2.75 2.75 0 1 0 -5.5 0zM7.5 8.5l5-5M10.5 5.5l1.75 1.75';
export const ALERT =
  'M2.5 8a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0 -11 0zM8 5.25v3.25M7.6 10.75a.4 .4 0 1 0 .8 0a.4 .4 0 1 0 -.8 0z';
export const TAB =
  'M4 3.25h8a1.75 1.75 0 0 1 1.75 1.75v6a1.75 1.75 0 0 1 -1.75 1.75h-8a1.75 1.75 0 0 1 -1.75 -1.75v-6a1.75 1.75 0 0 1 1.75 -1.75zM2.5 6.25h11';
export const TABS =
  'M3.75 5.25h6a1.5 1.5 0 0 1 1.5 1.5v5a1.5 1.5 0 0 1 -1.5 1.5h-6a1.5 1.5 0 0 1 -1.5 -1.5v-5a1.5 1.5 0 0 1 1.5 -1.5zM5 2.75h7.25a1.5 1.5 0 0 1 1.5 1.5V11';
export const UNDO = 'M5.5 3.5 2.75 6.25 5.5 9M3 6.25h6.25a3.5 3.5 0 0 1 0 7H6.5';
export const ARROW = 'M3 8h9.5M9 4.5 12.5 8 9 11.5';
export const SIGN_OUT =
  'M6.5 2.75H4.25a1.5 1.5 0 0 0-1.5 1.5v7.5a1.5 1.5 0 0 0 1.5 1.5H6.5M6.5 8h6.75M10.5 5.25 13.25 8l-2.75 2.75';
export const ORGANIZATION =
  'M2.75 13.25v-9a1 1 0 0 1 1-1h4.5a1 1 0 0 1 1 1v9M9.25 7.25h3a1 1 0 0 1 1 1v5M2 13.25h12M5 6h2M5 8.5h2M5 11h2';
export const WRENCH =
  'M13.2 4.9a3.4 3.4 0 0 1-4.6 4.2L5 12.7A1.2 1.2 0 0 1 3.3 11l3.6-3.6a3.4 3.4 0 0 1 4.2-4.6L9.2 4.7l.3 1.8 1.8.3z';
export const CLOCK = 'M2.5 8a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0 -11 0zM8 4.75V8l2.25 1.5';
export const USERS =
  'M3.75 5.5a2.25 2.25 0 1 0 4.5 0a2.25 2.25 0 1 0 -4.5 0zM2 13a4 4 0 0 1 8 0M10 3.4a2.25 2.25 0 0 1 0 4.2M11.75 9.5A4 4 0 0 1 14 13';
export const TRASH = 'M3 4.5h10M6.5 4.25V3h3v1.25M4.25 4.5l.5 8.25h6.5l.5-8.25';
