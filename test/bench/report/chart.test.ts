import { expect, test } from 'vitest';
import { chartOf } from './chart';
import type { Result } from './result';

const times = (name: string, median: number) => ({
  name,
  rounds: 30,
  median,
  p95: median * 1.5,
  variation: 0.1,
  stretches: {},
  counts: {},
});

const machine = {
  processor: 'one',
  cores: 2,
  memory: '8 GB',
  load: 0,
  busy: 0,
  node: 'v20',
  chromium: '156',
  firefox: '153',
};

const result = (part: string, quiet = true): Result => ({
  part,
  at: '2026-01-01T00:00:00.000Z',
  seed: 1,
  quiet,
  machine,
  lines: [],
  series: [times('ours', 60), times('<Peer & co>', 90), times('floor', 50)],
});

test('each opening is told as so many times the empty popup of its own run', () => {
  const chart = chartOf([result('warm')]);
  expect(chart).toContain('60 ms · 1.20 ×');
  expect(chart).toContain('90 ms · 1.80 ×');
  expect(chart).not.toContain('NaN');
});

test('a peer’s name is text, whatever it is', () => {
  expect(chartOf([result('warm')])).toContain('&lt;Peer &amp; co&gt;');
});

test('the chart says when the machine was busy', () => {
  expect(chartOf([result('warm'), result('cold')])).not.toContain('not for judging');
  expect(chartOf([result('warm'), result('cold', false)])).toContain('not for judging');
});
