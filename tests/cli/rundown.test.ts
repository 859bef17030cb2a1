import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { formatTimeOfDay, onAir, parseTimeOfDay } from '../../src/cli/print/rundown/clock-times.ts';
import { compile, run } from '../support/cli.ts';
import { episodePath, showWith } from '../support/show.ts';

beforeAll(compile);

const EPISODE = episodePath(1);

interface Printed {
  readonly totalMs: number;
  readonly segments: readonly { readonly title: string; readonly startMs: number; readonly endMs: number }[];
}

describe('time of day', () => {
  test.each([
    ['20:00', 72_000_000],
    ['20:00:01', 72_001_000],
    ['0:00', 0],
    ['24:00', undefined],
    ['20:60', undefined],
    ['8 pm', undefined],
  ])('%s is %s', (text, ms) => expect(parseTimeOfDay(text)).toBe(ms));

  test('counts back past midnight', () => {
    const air = onAir(5_400_000, undefined, parseTimeOfDay('0:30'));
    expect(formatTimeOfDay(air?.startsMs ?? 0)).toBe('23:00:00');
    expect(formatTimeOfDay((air?.startsMs ?? 0) + 5_400_000)).toBe('00:30:00');
  });

  test('a slot may cross midnight', () => {
    expect(onAir(1, parseTimeOfDay('23:30'), parseTimeOfDay('0:30'))?.slotMs).toBe(3_600_000);
  });
});

describe('coldopen rundown', () => {
  test('JSON, CSV and the terminal tell of the same segments', async () => {
    const root = showWith(1);
    const json = await run(['rundown', EPISODE, '--json'], root);
    expect(json.code, json.err).toBe(0);
    const { segments, totalMs } = JSON.parse(json.out) as Printed;
    expect(segments.length).toBeGreaterThan(0);
    const csv = await run(['rundown', EPISODE, '--csv'], root);
    const rows = csv.out.split('\r\n').filter((row) => row.includes(',segment,'));
    expect(rows).toHaveLength(segments.length);
    for (const [at, { startMs, endMs }] of segments.entries())
      expect(rows[at]).toContain(`,${startMs},${endMs},`);
    const shown = await run(['rundown', EPISODE, '--end', '20:00:00'], root);
    expect(shown.out).toContain(`Begins ${formatTimeOfDay(72_000_000 - totalMs)}, ends 20:00:00.`);
    for (const { startMs } of segments)
      expect(shown.out).toContain(formatTimeOfDay(72_000_000 - totalMs + startMs));
  }, 120_000);

  test('draws the chart into a picture or a PDF, and refuses other names', async () => {
    const root = showWith(1);
    const drawn = await run(['rundown', EPISODE, '--chart', 'out/pacing.svg'], root);
    expect(drawn.code, drawn.err).toBe(0);
    await run(['build', '--only', 'rundown'], root);
    const built = join(root, 'dist', EPISODE.replace(/^episodes\//, '').replace(/\.md$/, ''));
    expect(readFileSync(join(root, 'out/pacing.svg'), 'utf8')).toBe(
      readFileSync(join(built, 'pacing.svg'), 'utf8'),
    );
    await run(['rundown', EPISODE, '--chart', 'pacing.pdf'], root);
    expect(
      Buffer.compare(readFileSync(join(root, 'pacing.pdf')), readFileSync(join(built, 'pacing.pdf'))),
    ).toBe(0);
    expect((await run(['rundown', EPISODE, '--chart', 'pacing.png'], root)).code).toBe(2);
    expect((await run(['rundown', EPISODE, '--chart', 'episodes/pacing.svg'], root)).code).toBe(2);
  }, 120_000);

  test('puts the episodes of a series side by side, plans too', async () => {
    const root = showWith(2);
    const shown = await run(['rundown', '--series', 'first-steps'], root);
    expect(shown.code, shown.err).toBe(0);
    const heads = shown.out.split('\n').filter((line) => /^ +\d+ \S/.test(line) && !line.includes('min'));
    expect(heads.length).toBeGreaterThanOrEqual(2);
    expect(heads[0]).toMatch(/^ +1 .+ \d+:\d\d {2}/);
    expect(shown.out).toContain('One column is ');
    expect((await run(['rundown', '--series', 'first-step'], root)).err).toContain(
      "Did you mean 'first-steps'?",
    );
    expect((await run(['rundown'], root)).code).toBe(2);
    expect((await run(['rundown', EPISODE, '--series', 'first-steps'], root)).code).toBe(2);
  }, 120_000);

  test('refuses what is no time of day, and what is no episode', async () => {
    const root = showWith(1);
    expect((await run(['rundown', EPISODE, '--end', '25:00'], root)).code).toBe(2);
    expect((await run(['rundown', 'episodes/none.md'], root)).code).toBe(2);
    expect((await run(['rundown', 'episodes'], showWith(2))).code).toBe(2);
  }, 120_000);
});
