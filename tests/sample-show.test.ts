import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { type CheckedShow, checkShow } from '../src/check/index.ts';
import { CONTAINERS, walkFigures, type Figure } from '../src/model/index.ts';
import { requireTool } from './support/tools.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const python = requireTool('python3');

let checked: CheckedShow;
beforeAll(async () => {
  checked = await checkShow({ root });
});

const finished = () => {
  const episode = checked.episodes.find((each) => each.episode.facts.number === 2);
  if (!episode) throw new Error('The sample show has lost its finished episode.');
  return episode;
};
const figures = (): readonly Figure[] => [
  ...walkFigures(finished().episode.segments.flatMap(({ beats }) => beats)),
];

describe('the sample show', () => {
  test('has no finding in any of its episodes', () => {
    const found = checked.diagnostics.filter(({ path }) => path.endsWith('.md'));
    expect(
      found.map(({ path, range, rule, message }) => `${path}:${range.start.line} ${rule}: ${message}`),
    ).toEqual([]);
  });

  test('keeps the 7-3-1 pacing, and runs for the ten minutes it plans', () => {
    const { rundown } = finished();
    expect(rundown.pacing.score).toBe(100);
    expect(rundown.plannedMs).toBe(600_000);
    expect(Math.abs(rundown.totalMs - 600_000)).toBeLessThan(45_000);
  });

  test('uses the whole format', () => {
    const { text } = finished().file;
    // What other kinds of cold open ask for has no place in this one.
    const elsewhere = new Set(['technical', 'paradox', 'premise', 'consequence', 'contrast', 'clue']);
    const unused = Object.keys(CONTAINERS).filter(
      (name) => !elsewhere.has(name) && !text.includes(`\n:::${name}`),
    );
    expect(unused).toEqual([]);
    for (const cue of ['SFX', 'MUSIC', 'PAUSE', 'VISUAL', 'STAGE']) expect(text).toContain(`\n[${cue}: `);
    expect(new Set(figures().map(({ kind }) => kind))).toEqual(new Set(['code', 'diagram', 'math', 'table']));
  });
});

describe('programs of the sample show', () => {
  const programs = () => figures().filter((figure) => figure.kind === 'code' && figure.run);

  test('are there, and are what their files hold', () => {
    expect(programs().length).toBeGreaterThan(0);
    for (const program of programs()) {
      if (program.kind !== 'code' || program.file === undefined)
        throw new Error('Unexpected program without a file.');
      const file = readFileSync(join(root, 'episodes/foundational', program.file), 'utf8');
      expect(`${program.text}\n`).toBe(file);
    }
  });

  test.skipIf(python === undefined)('print what the hosts say', () => {
    const program = programs().find((figure) => figure.kind === 'code' && figure.file === 'code/tail.py');
    if (program?.kind !== 'code') throw new Error('Unexpected episode without code/tail.py.');
    const output = execFileSync(python ?? '', ['-c', program.text], { encoding: 'utf8' });
    expect(output).toMatch(/^ +1 +1\.0% +0\.01%$/m);
    expect(output).toMatch(/^ +10 +9\.6% +0\.10%$/m);
    expect(output).toMatch(/^ +100 +63\.4% +1\.00%$/m);
  });
});
