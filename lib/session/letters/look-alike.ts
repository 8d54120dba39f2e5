import { isPlain } from './graphemes';

/**
 * What a letter is taken for: each pair names one of another script, or a digit, and the Latin letter that it looks
 * like, in lower case. It is a judge of what people confuse, not of spelling: the common ones are enough, because all
 * that follows is that an address is shown.
 */
const PAIRS =
  'аa вb еe ѕs іi јj кk мm нh оo рp сc тt уy хx һh ԁd ԛq ԝw ьb гr пn зe бb ӏi ґr ԍg ѵv ҽe үy ' +
  'αa βb γy εe ζz ηn ιi κk μu νv οo ρp σo ςc τt υu χx ωw ϲc ϳj ' +
  'օo սu հh ոn ցg զq յj լl քp ' +
  'աw ɑa ɡg ıi ɩi ʟl ɴn ᴏo ƽs ꞌi ' +
  'łl øo đd ħh ŧt ƒf ɓb ɗd ðd þp ßb æa œo ' +
  '0o 1i 3e 5s 8b |i !i $s 力カ 口ロ 工エ 夕タ 二ニ 一ー ヘへ';

/** The capitals that look like another Latin letter than their small ones do. */
const CAPITALS = 'Вb Ηh Нh Νn Υy Ρp Ζz Χx Μm Ꭺa Ꭼe Ꮋh Ꮇm Ꮲp Ꭲt Ꮪs Ꮩv Ꮃw Ꮓz Ꮯc Ꭻj Ꮶk Ꮮl ꓮa ꓐb ꓚc ꓰe ꓲi ꓳo';

const tableOf = (pairs: string) =>
  new Map(pairs.split(' ').map((pair) => [pair.slice(0, -1), pair.slice(-1)] as const));

const [SMALL, CAPITAL] = [tableOf(PAIRS), tableOf(CAPITALS)];

/**
 * What somebody takes words for who looks at them once: without their case, accents, spaces and points, every letter
 * as the Latin one it looks like. Two names of one look are shown with what tells them apart. To compare, never to show.
 */
export function lookOf(words: string): string {
  const lower = isPlain(words) ? words.toLowerCase() : lowerOf(words);
  const latin = lower.replace(/[^a-z]/gu, (sign) => SMALL.get(sign) ?? sign);
  const letters = latin.replace(/[^\p{L}\p{N}]/gu, '') || latin.replace(/\s/gu, '');
  return letters.replace(/rn/g, 'm').replace(/vv/g, 'w').replace(/[lj]/g, 'i');
}

const lowerOf = (words: string): string =>
  words
    .normalize('NFKD')
    .replace(/[\p{M}\p{Default_Ignorable_Code_Point}]/gu, '')
    .replace(/\P{ASCII}/gu, (sign) => CAPITAL.get(sign) ?? sign)
    .toLowerCase();
