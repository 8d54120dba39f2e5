import { readFileSync } from 'node:fs';
import { repositoryFiles } from '../layers/imports';

/** A text for people in this repository. */
export interface Document {
  path: string;
  text: string;
}

export const documents = (): Document[] =>
  repositoryFiles()
    .filter((path) => /^(?:[A-Z]+\.md|docs\/.*\.md|\.github\/.*\.md)$/.test(path))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));

/** Where its links and pictures lead, in the order in which they stand. */
export const linksOf = ({ text }: Document): string[] =>
  [...prose(text).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);

/** What its headings are called in an address, as the usual forges make it. */
export const anchorsOf = (text: string): string[] =>
  [...prose(text).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );

/** What stands between backticks within a line. */
export const codeOf = ({ text }: Document): string[] =>
  [...prose(text).matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);

const prose = (text: string): string => text.replace(/^```[\s\S]*?^```$/gm, '');
