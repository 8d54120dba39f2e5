import { median, quantile, type Random, type Ratio, ratioOf } from './statistics';
import { TARGETS, type Target, type TargetName } from './targets';

/** One line of the table. */
export interface Line {
  target: TargetName;
  value: number;
  p95: number | null;
  low: number | null;
  high: number | null;
  /** Of the ratio. */
  variation: number | null;
  rounds: number;
  met: boolean;
  /** What the figure is made of, or what else is worth knowing. */
  note: string;
}

type Measured = Partial<Omit<Line, 'target' | 'met'>> & { value: number; rounds: number };

export function judge(name: TargetName, measured: Measured): Line {
  const target: Target = TARGETS[name];
  const line = { p95: null, low: null, high: null, variation: null, note: '', ...measured };
  const judged = line[target.of] ?? line.value;
  return { target: name, ...line, met: judged <= target.most };
}

/** Times of ours against the same rounds of somebody else’s. */
export function judgeRatio(name: TargetName, ours: number[], theirs: number[], random: Random): Line {
  const { value, low, high, variation }: Ratio = ratioOf(ours, theirs, random);
  const p95 = quantile(ours, 0.95) / quantile(theirs, 0.95);
  const note = `${median(ours).toFixed(1)} and ${median(theirs).toFixed(1)} ms`;
  return judge(name, { value, p95, low, high, variation, rounds: ours.length, note });
}

export function judgeTimes(name: TargetName, times: number[], note = ''): Line {
  return judge(name, { value: median(times), p95: quantile(times, 0.95), rounds: times.length, note });
}

/** Whatever is counted has to be so in every round. */
export function judgeCounts(name: TargetName, counts: number[], note = ''): Line {
  const value = counts.length > 0 ? Math.max(...counts) : Number.NaN;
  return judge(name, { value, rounds: counts.length, note });
}
