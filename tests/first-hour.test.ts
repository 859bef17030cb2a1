import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CheckedEpisode, checkShow } from '../src/check/index.ts';
import { type Figure, walkFigures } from '../src/model/index.ts';
import { findOnPath, requireTool } from './support/tools.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const code = join(root, 'episodes/foundational/code');
const python = requireTool('python3');
const go = findOnPath('go');
const rustc = findOnPath('rustc');
const scratch = mkdtempSync(join(tmpdir(), 'coldopen-hour-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

let hour: CheckedEpisode;
beforeAll(async () => {
  const { episodes } = await checkShow({ root });
  const found = episodes.find(({ episode }) => episode.facts.number === 1);
  if (!found) throw new Error('The sample show has lost its first hour.');
  hour = found;
});

const figures = (): readonly Figure[] => [
  ...walkFigures(hour.episode.segments.flatMap(({ beats }) => beats)),
];
const count = (container: string): number =>
  hour.file.text.split('\n').filter((line) => line.startsWith(`:::${container}{`)).length;

describe('the first hour', () => {
  test('lints without a finding', () => {
    expect(hour.diagnostics.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
  });

  test('is within 3 % of its plan, in every segment and in all', () => {
    const { rundown } = hour;
    expect(rundown.plannedMs).toBe(3_600_000);
    expect(Math.abs(rundown.totalMs / 3_600_000 - 1)).toBeLessThan(0.03);
    const far = rundown.segments.filter(
      ({ plannedMs, estimatedMs }) => Math.abs((estimatedMs ?? 0) / (plannedMs ?? 1) - 1) > 0.03,
    );
    expect(far.map(({ title }) => title)).toEqual([]);
  });

  test('keeps the 7-3-1 pacing in four cycles', () => {
    expect(hour.rundown.pacing.score).toBeGreaterThan(90);
    expect(hour.rundown.pacing.stretches.flatMap(({ cycles }) => cycles).length).toBeGreaterThanOrEqual(4);
  });

  test('holds what a whole hour is asked for', () => {
    expect(count('derivation')).toBe(2);
    expect(count('quiz')).toBe(8);
    expect(count('definition')).toBeGreaterThanOrEqual(8);
    expect(count('takeaways')).toBe(2);
    expect(figures().filter(({ kind }) => kind === 'diagram')).toHaveLength(2);
    for (const level of ['beginner', 'intermediate', 'advanced'])
      expect(hour.file.text).toContain(`:::problem{level=${level}`);
  });
});

describe('programs of the first hour', () => {
  const run = (file: string): string => execFileSync(python ?? '', [join(code, file)], { encoding: 'utf8' });

  test('are what their files hold', () => {
    const programs = figures().flatMap((figure) => (figure.kind === 'code' && figure.run ? [figure] : []));
    const files = programs.map(({ file }) => file ?? '');
    expect(files.sort()).toEqual(['code/floor.go', 'code/floor.py', 'code/floor.rs', 'code/trips.py']);
    for (const { file, text } of programs)
      expect(`${text}\n`).toBe(readFileSync(join(root, 'episodes/foundational', file ?? ''), 'utf8'));
  });

  test.skipIf(python === undefined)('print the floors that the table shows', () => {
    const printed = run('floor.py').trimEnd().split('\n').slice(1);
    const rows = printed.map((line) => line.trim().split(/ {2,}/));
    expect(rows).toHaveLength(4);
    for (const [city = '', km = '', vacuumMs = '', glassMs = ''] of rows) {
      const grouped = km.replace(/\B(?=(\d{3})+$)/g, ',');
      expect(hour.file.text).toContain(`| ${city} | ${grouped} km | ${vacuumMs} ms | ${glassMs} ms |`);
    }
  });

  test.skipIf(python === undefined)('print the handshakes that the table shows', () => {
    const [newYork = '', sydney = ''] = run('trips.py').split(/(?=London to Sydney)/);
    const times = (text: string): readonly string[] =>
      [...text.matchAll(/(\d) RTT +(\d+) ms/g)].map(([, trips, ms]) => `${trips} ${ms}`);
    expect(times(newYork)).toEqual(['4 218', '3 164', '2 109', '1 55']);
    expect(times(sydney)).toEqual(['4 666', '3 499', '2 333', '1 166']);
    for (const row of [
      '4 | 218 ms | 666 ms',
      '3 | 164 ms | 499 ms',
      '2 | 109 ms | 333 ms',
      '1 | 55 ms | 166 ms',
    ])
      expect(hour.file.text).toContain(row);
    expect(sydney).toMatch(/one after another +7\.0 s/);
    expect(sydney).toMatch(/on any line +3\.2 Mbit\/s/);
  });

  test.skipIf(python === undefined || go === undefined)('say the same in Go as in Python', () => {
    const environment = { ...process.env, GOCACHE: join(scratch, 'go') };
    const output = execFileSync(go ?? '', ['run', join(code, 'floor.go')], {
      encoding: 'utf8',
      env: environment,
    });
    expect(output).toBe(run('floor.py'));
  });

  test.skipIf(python === undefined || rustc === undefined)('say the same in Rust as in Python', () => {
    const program = join(scratch, 'floor');
    execFileSync(rustc ?? '', ['-D', 'warnings', '-o', program, join(code, 'floor.rs')]);
    expect(execFileSync(program, { encoding: 'utf8' })).toBe(run('floor.py'));
  });
});
