import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Violation } from './surface';

export const AXE_SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeNode {
  target: string[];
  failureSummary?: string;
}

interface AxeResults {
  violations: { id: string; impact: string | null; nodes: AxeNode[] }[];
}

declare const axe: { run(context: Document, options: object): Promise<AxeResults> };

/**
 * Runs inside the page, after the source above: every rule that axe knows, best practices included, where none are
 * named.
 */
export async function runAxe(rules?: string[]): Promise<Violation[]> {
  const only = rules ? { runOnly: { type: 'rule', values: rules } } : {};
  const { violations } = await axe.run(document, { resultTypes: ['violations'], ...only });
  return violations.map(({ id, impact, nodes }) => ({
    rule: id,
    impact: impact ?? 'unknown',
    where: nodes.map(
      (node) => `${node.target.join(' ')} (${(node.failureSummary ?? '').replace(/\s+/g, ' ')})`,
    ),
  }));
}
