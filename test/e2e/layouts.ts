import type { Stroke } from './stroke';

/** A national keyboard: its digits, and what else lies where others have digits or letters. */
export interface Layout {
  name: string;
  /** How it writes a digit of the upper row. */
  digit(digit: '2' | '3'): Stroke;
  /** Characters that belong into the filter. */
  letters: Stroke[];
}

const plain = (digit: string): Stroke => ({ key: digit, code: `Digit${digit}` });
const shifted = (digit: string): Stroke => ({ ...plain(digit), with: 'Shift' });
const third = (key: string, code: string): Stroke => ({ key, code, with: 'AltGraph' });

/** As these keyboards write in both browsers. */
export const LAYOUTS: Layout[] = [
  {
    name: 'Spanish',
    digit: plain,
    letters: [{ key: 'ñ', code: 'Semicolon' }, third('@', 'Digit2'), third('#', 'Digit3')],
  },
  {
    name: 'Swedish',
    digit: plain,
    letters: [{ key: 'å', code: 'BracketLeft' }, third('@', 'Digit2'), third('£', 'Digit3')],
  },
  {
    name: 'Czech',
    digit: shifted,
    letters: [{ key: 'ě', code: 'Digit2' }, { key: 'š', code: 'Digit3' }, third('@', 'KeyV')],
  },
  {
    name: 'French',
    digit: shifted,
    letters: [{ key: 'é', code: 'Digit2' }, { key: '"', code: 'Digit3' }, third('@', 'Digit0')],
  },
  {
    name: 'German',
    digit: plain,
    letters: [
      { key: 'ö', code: 'Semicolon' },
      { key: '§', code: 'Digit3', with: 'Shift' },
      third('²', 'Digit2'),
      third('@', 'KeyQ'),
    ],
  },
  {
    name: 'Russian',
    digit: plain,
    letters: [
      { key: 'я', code: 'KeyZ' },
      { key: '№', code: 'Digit3', with: 'Shift' },
    ],
  },
  { name: 'Greek', digit: plain, letters: [{ key: 'λ', code: 'KeyL' }, third('²', 'Digit2')] },
  {
    name: 'Turkish',
    digit: plain,
    letters: [
      { key: 'ş', code: 'Semicolon' },
      { key: '^', code: 'Digit3', with: 'Shift' },
      third('@', 'KeyQ'),
    ],
  },
];
