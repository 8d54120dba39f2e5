import { posix } from 'node:path';
import type { Imports } from './imports';
import { LARGER, LAYERS, MOST_FILES } from './layers';

const TEST = /\.test\.tsx?$/;

/** Groups of files that import each other in a circle, each told once. */
export function circles(imports: Imports): string[] {
  const left = new Map([...imports].map(([file, targets]) => [file, targets.filter(isIn(imports))]));
  // Who imports nothing that is left, or is imported by nobody that is left, stands in no circle.
  for (let before = -1; before !== left.size; ) {
    before = left.size;
    const imported = new Set([...left.values()].flat());
    for (const [file, targets] of left)
      if (!imported.has(file) || !targets.some((target) => left.has(target))) left.delete(file);
  }
  return [...left.keys()].toSorted();
}

const isIn =
  (imports: Imports) =>
  (file: string): boolean =>
    imports.has(file);

/** Imports that point from a layer to one above it, or to one that no layer names. */
export function backArrows(imports: Imports): string[] {
  return [...imports].flatMap(([file, targets]) =>
    TEST.test(file)
      ? []
      : targets.filter((target) => pointsUp(file, target)).map((target) => `${file} → ${target}`),
  );
}

function pointsUp(file: string, target: string): boolean {
  return Object.entries(LAYERS).some(([part, layers]) => {
    const [from, to] = [layerOf(file, part), layerOf(target, part)];
    return from !== null && to !== null && layers.indexOf(to) > layers.indexOf(from);
  });
}

/** Files of a part that stand in none of its layers. */
export const homeless = (files: string[]): string[] =>
  files.filter((file) => {
    if (TEST.test(file) || !/\.tsx?$/.test(file)) return false;
    return Object.entries(LAYERS).some(([part, layers]) => {
      const layer = layerOf(file, part);
      return layer !== null && !layers.includes(layer);
    });
  });

/** Name of the folder, or of the file, that stands directly in this part; null elsewhere. */
function layerOf(file: string, part: string): string | null {
  if (!file.startsWith(`${part}/`)) return null;
  return file.slice(part.length + 1).replace(/[/.].*$/, '');
}

/** How many files each folder holds, tests aside, the fullest first. */
export function fullest(files: string[]): [folder: string, count: number][] {
  const counts = new Map<string, number>();
  for (const file of files.filter((each) => !TEST.test(each))) {
    const folder = posix.dirname(file);
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [...counts].toSorted(([, one], [, other]) => other - one);
}

/** Folders that hold too many, and have no reason for it. */
export const overfull = (files: string[]): string[] =>
  fullest(files)
    .filter(([folder, count]) => count > MOST_FILES && !(folder in LARGER))
    .map(([folder, count]) => `${folder} holds ${count}`);
