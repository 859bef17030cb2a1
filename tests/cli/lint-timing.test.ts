import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { compile, run } from '../support/cli.ts';
import { episodePath, showWith } from '../support/show.ts';

beforeAll(compile);

interface TimingDocument {
  readonly totalMs: number;
  readonly stages: readonly { readonly stage: string; readonly ms: number }[];
  readonly rules: readonly { readonly rule: string; readonly ms: number; readonly findings: number }[];
  readonly files: readonly { readonly path: string; readonly ms: number }[];
}

const schemaOf = (name: string): object =>
  JSON.parse(
    readFileSync(fileURLToPath(new URL(`../../schemas/${name}`, import.meta.url)), 'utf8'),
  ) as object;

/** The cells of the table with that head. */
function table(err: string, head: RegExp): readonly (readonly string[])[] {
  const tables = err
    .trimStart()
    .split('\n\n')
    .map((lines) => lines.split('\n'));
  const [, ...rows] = tables.find(([first = '']) => head.test(first)) ?? [];
  return rows.map((line) => line.trim().split(/ {2,}/));
}

describe('lint --timing', () => {
  test('tells on standard error what stages, rules and files cost, and changes nothing of the report', async () => {
    const root = showWith(2, (text) => `${text}\n\`\`\`pyhton caption="a" caption="b"\nprint(1)\n\`\`\`\n`);
    const plain = await run(['lint', '--format', 'json'], root);
    const { out, err, code } = await run(['lint', '--format', 'json', '--timing'], root);
    expect({ out, code }).toEqual({ out: plain.out, code: plain.code });
    expect(plain.err).toBe('');
    const stages = table(err, /share {2}stage$/);
    expect(stages.map((cells) => cells.at(-1))).toEqual([
      'loading the parser and the rules',
      'reading the files of the show',
      'YAML of the show',
      'outlines of all episodes',
      'files of sources, figures and images',
      'parsing episodes',
      'laying episodes on the clock',
      'rules',
      'digests for rules across episodes',
      'printing',
      'the rest: starting Node, options, leftovers',
      'in all',
    ]);
    const rules = table(err, /findings {2}rule$/);
    expect(rules.find((cells) => cells[3] === 'fence-language')?.[2]).toBe('2');
    const costs = rules.map(([ms]) => Number(ms));
    expect(costs).toEqual(costs.toSorted((a, b) => b - a));
    expect(err).toContain(episodePath(1));
    expect(err).toContain(episodePath(2));
  });

  test('says of a run that had nothing to do what that took', async () => {
    const root = showWith(1);
    await run(['lint', '--cache'], root);
    const { err } = await run(['lint', '--cache', '--timing'], root);
    expect(err).toContain('looking up what earlier runs found');
    expect(err).not.toContain('parsing episodes');
    expect(err).not.toContain('findings  rule');
  });

  test('--timing-file writes what its schema describes, and prints nothing', async () => {
    const root = showWith(2, (text) => `${text}\n\`\`\`pyhton\nprint(1)\n\`\`\`\n`);
    const { err } = await run(['lint', '--timing-file', 'reports/timing.json'], root);
    expect(err).toBe('');
    const document = JSON.parse(readFileSync(join(root, 'reports/timing.json'), 'utf8')) as TimingDocument;
    const validate = new Ajv2020({ allErrors: true }).compile(schemaOf('timing.schema.json'));
    expect([validate(document), validate.errors]).toEqual([true, null]);
    expect(document.stages.map(({ stage }) => stage)).toContain('parse');
    expect(document.files.map(({ path }) => path)).toEqual([episodePath(1), episodePath(2)]);
    expect(document.rules.find(({ rule }) => rule === 'fence-language')?.findings).toBe(2);
    const inRules = document.rules.reduce((sum, { ms }) => sum + ms, 0);
    expect(inRules).toBeCloseTo(document.stages.find(({ stage }) => stage === 'rules')?.ms ?? 0, 0);
    const inStages = document.stages.reduce((sum, { ms }) => sum + ms, 0);
    expect(inStages).toBeLessThanOrEqual(document.totalMs);
  });

  test('--timing-file never takes the place of a file of the show', async () => {
    const root = showWith(1);
    const { code, err } = await run(['lint', '--timing-file', episodePath(1)], root);
    expect(code).toBe(2);
    expect(err).not.toBe('');
  });

  test('goes with --fix', async () => {
    const root = showWith(1);
    const { code, err } = await run(['lint', '--fix', '--timing'], root);
    expect(code).toBe(0);
    expect(err).toContain('parsing episodes');
  });
});
