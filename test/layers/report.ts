import { backArrows, circles, fullest, homeless, overfull } from './findings';
import { readImports, repositoryFiles } from './imports';

// `npm run layers`: how the house stands, in figures.
const files = repositoryFiles();
const imports = readImports(files);
const findings = [
  ['import circles (files that stand in one)', circles(imports)],
  ['imports that point back to a higher layer', backArrows(imports)],
  ['files that stand in no layer', homeless(files)],
  ['folders with too many files', overfull(files)],
] as const;

for (const [what, found] of findings) {
  console.log(`${what}: ${found.length}`);
  for (const each of found) console.log(`  ${each}`);
}
console.log('fullest folders, tests aside:');
for (const [folder, count] of fullest(files).slice(0, 10)) console.log(`  ${count}  ${folder}`);
process.exitCode = findings.every(([, found]) => found.length === 0) ? 0 : 1;
