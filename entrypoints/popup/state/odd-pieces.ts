import { folded, type TextRange } from '../../../lib/session/filter/filter';
import { once } from '../../../lib/session/once';
import type { Row } from '../../../lib/session/view';

/**
 * By row: the piece of the address that tells somebody from those who are taken for the same. Of several at one host it
 * is what they do not share in front of the "@"; of who is alone there, the host.
 */
export const oddPieces = once((rows: Row[]): Map<string, TextRange> => {
  const kinds = new Map<string, Address[]>();
  for (const { key, title, detail, isAlike } of rows) {
    if (!isAlike || detail === null) continue;
    const host = detail.lastIndexOf('@') + 1;
    const kind = `${folded(title).replace(/[^\p{L}\p{N}]/gu, '')} ${host ? detail.slice(host) : ''}`;
    const front = Array.from(host ? detail.slice(0, host - 1) : detail);
    const address: Address = { key, front, host: [host, detail.length] };
    const known = kinds.get(kind);
    if (known) known.push(address);
    else kinds.set(kind, [address]);
  }
  return new Map([...kinds.values()].flatMap(oddOnes));
});

interface Address {
  key: string;
  /** What is in front of the "@", character by character. */
  front: string[];
  host: TextRange;
}

function oddOnes(alike: Address[]): [string, TextRange][] {
  if (alike.length === 1) return alike.map(({ key, host }) => [key, host]);
  const fronts = alike.map(({ front }) => front);
  const head = sharedBy(fronts);
  const tail = sharedBy(fronts.map((front) => front.slice(head).toReversed()));
  return alike.map(({ key, front }) => {
    const start = lengthOf(front.slice(0, head));
    return [key, [start, Math.max(start, lengthOf(front.slice(0, front.length - tail)))]];
  });
}

const lengthOf = (characters: string[]): number => characters.join('').length;

/** How many characters all of them begin with. */
const sharedBy = ([first = [], ...others]: string[][]): number =>
  others.reduce((shared, other) => {
    const apart = first.findIndex((character, at) => character !== other[at]);
    return apart < 0 ? shared : Math.min(shared, apart);
  }, first.length);
