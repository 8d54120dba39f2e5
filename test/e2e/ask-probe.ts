import type { Probe } from './probe';
import { probe } from './probe';
import { asScript } from './script';

type Answers = { [Name in keyof Probe]: ReturnType<Probe[Name]> };

export type AskProbe = <Name extends keyof Probe>(
  name: Name,
  ...args: Parameters<Probe[Name]>
) => Promise<Answers[Name]>;

/** Turns "run this source in the page" into questions to the probe. */
export function createAskProbe(evaluate: (source: string) => Promise<never>): AskProbe {
  return (name, ...args) => evaluate(probeSource(name, ...args));
}

/** Source of such a question. */
export function probeSource<Name extends keyof Probe>(name: Name, ...args: Parameters<Probe[Name]>): string {
  const given = args.map((arg) => JSON.stringify(arg)).join(', ');
  return `(${asScript(probe, [])})[${JSON.stringify(name)}](${given})`;
}
