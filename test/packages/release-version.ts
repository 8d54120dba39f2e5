import { readFileSync } from 'node:fs';

/** Null where a tag, such as `refs/tags/v1.2.3`, says this version; else what to do. Other refs publish nothing. */
export function versionProblem(ref: string, version: string): string | null {
  const [, tagged] = /^refs\/tags\/v(.+)$/.exec(ref) ?? [];
  if (tagged === undefined || tagged === version) return null;
  return `The tag says ${tagged}, package.json says ${version}: tag v${version}, or change package.json.`;
}

export const ownVersion = (): string => JSON.parse(readFileSync('package.json', 'utf8')).version;
