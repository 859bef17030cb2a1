import { expect, test } from 'vitest';
import { doneShare, masterBar, shareOf, workBar } from '../../../src/cli/print/work-bar.ts';

const progress = {
  stage: 'encode',
  attempt: 1,
  measuredBefore: false,
  doneMs: 30_000,
  totalMs: 60_000,
} as const;

test('a bar says what is done, how much of it, and how long it will take', () => {
  expect(masterBar(progress, 21_000, 80)).toBe('Encoding  ████████████░░░░░░░░░░░░  53 %  0:19 left');
  expect(masterBar({ ...progress, attempt: 2 }, 21_000, 80)).toBe(
    'Encoding again  █████████░░░░░░░░░░░░░░░  41 %  0:31 left',
  );
  expect(workBar('Writing', 0.5, 7_384_000, 80)).toMatch(/ 50 % {2}2:03:04 left$/);
});

test('how long it will take is not guessed too early', () => {
  expect(workBar('Writing', 0.5, 400, 80)).not.toContain('left');
  expect(workBar('Writing', 0.02, 60_000, 80)).not.toContain('left');
});

test.each([200, 80, 60, 45, 40, 35, 30, 25, 21])('it stays on one line of %i columns', (width) => {
  for (const share of [0, 0.02, 0.5, 1]) {
    const line = workBar('Encoding again ', share, 36_000_000, width);
    expect(line.length).toBeLessThan(width);
    expect(line).toContain(`${Math.round(share * 100)} %`);
  }
});

test('the shares of stages grow, whatever a file says of its length', () => {
  const stages = ['measure', 'encode', 'verify'] as const;
  const shares = stages.flatMap((stage) =>
    [0, 60_000].map((doneMs) => doneShare({ ...progress, stage, doneMs })),
  );
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect([shares[0], shares.at(-1)]).toEqual([0, 1]);
  expect(doneShare({ ...progress, measuredBefore: true, doneMs: 0 })).toBe(0);
  expect([shareOf(5, 0), shareOf(9, 3), shareOf(-1, 3)]).toEqual([0, 1, 0]);
});
