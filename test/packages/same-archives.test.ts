import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { type Entry, entriesOf, rewritten } from '../../modules/same-archives/archive';
import { inOrder } from '../../modules/same-archives/in-order';
import { differing } from './differing';
import { filesIn } from './unpack';

const NOON = 0x5b7d_6000;

/** An entry as archives have them: a header before the content, a line in the directory. */
function entry(name: string, content: string): Entry {
  const packed = deflateRawSync(content);
  const header = Buffer.concat([Buffer.alloc(30), Buffer.from(name)]);
  header.writeUInt16LE(8, 8);
  header.writeUInt16LE(name.length, 26);
  const listed = Buffer.concat([Buffer.alloc(46), Buffer.from(name)]);
  listed.writeUInt32LE(packed.length, 20);
  listed.writeUInt16LE(name.length, 28);
  return { name, header, listed, packed };
}

function archive(files: [string, string][], date: number): Buffer {
  const entries = files.map(([name, content]) => entry(name, content));
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(files.length, 10);
  const stored = entries.reduce((sum, { header, packed }) => sum + header.length + packed.length, 0);
  end.writeUInt32LE(stored, 16);
  return rewritten(end, entries, date);
}

const ONE: [string, string] = ['one.txt', 'first'];
const TWO: [string, string] = ['two.txt', 'second, and longer'];

describe('archives of the same files', () => {
  test('are the same in any order and of any date', () => {
    const [here, there] = [archive([ONE, TWO], NOON), archive([TWO, ONE], NOON + 1)];
    expect(here.equals(there)).toBe(false);
    expect(inOrder(here).equals(inOrder(there))).toBe(true);
  });

  test('hold what they held, each under its name', () => {
    const files = filesIn(inOrder(archive([TWO, ONE], NOON)));
    expect([...files].map(([name, content]) => [name, content.toString()])).toEqual([ONE, TWO]);
    expect(entriesOf(inOrder(archive([TWO, ONE], NOON))).map(({ name }) => name)).toEqual([
      'one.txt',
      'two.txt',
    ]);
  });

  test('differ where a file does', () => {
    const [here, there] = [archive([ONE], NOON), archive([['one.txt', 'firsT']], NOON)];
    expect(inOrder(here).equals(inOrder(there))).toBe(false);
  });

  test.each(['', 'no archive at all, but long enough to be one'])('and “%s” is none', (text) => {
    expect(() => inOrder(Buffer.from(text))).toThrow('not a plain archive');
  });
});

test('what differs is named, and what only one has', () => {
  const files = (texts: Record<string, string>) =>
    new Map(Object.entries(texts).map(([name, text]) => [name, Buffer.from(text)]));
  const here = files({ same: 'a', changed: 'a', gone: 'a' });
  expect(differing(here, files({ same: 'a', changed: 'b', added: 'a' }))).toEqual([
    'added',
    'changed',
    'gone',
  ]);
  expect(differing(here, here)).toEqual([]);
});
