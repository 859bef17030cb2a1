import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { printExplanation } from '../../src/cli/print/explain.ts';
import { RULES } from '../../src/lint/index.ts';
import { examplesOf, listRules } from '../../src/list-rules.ts';
import { compile, emptyFolder, run } from '../support/cli.ts';

const PROJECT = join(import.meta.dirname, '../..');
const HOUSE = `export default {
  name: 'house/no-jargon',
  scope: 'episode',
  severity: 'warning',
  description: 'Nobody says synergy.',
  options: { words: { type: 'texts', default: ['synergy'], description: 'Words that nobody says.' } },
  docs: { why: 'Listeners **leave**.', bad: 'They say *synergy*.', good: 'They say nothing.' },
  check: () => [],
};`;

interface Listed {
  readonly rules: readonly {
    readonly name: string;
    readonly own: boolean;
    readonly severity: { readonly default: string; readonly set: string };
    readonly options: readonly { readonly name: string; readonly default: unknown; readonly set: unknown }[];
    readonly examples?: { readonly bad: readonly string[]; readonly good: readonly string[] };
  }[];
}

const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile<Listed>(
  JSON.parse(readFileSync(join(PROJECT, 'schemas/rules.schema.json'), 'utf8')) as object,
);

function read(out: string): Listed['rules'] {
  const document: unknown = JSON.parse(out);
  if (!validate(document)) throw new Error(JSON.stringify(validate.errors));
  return document.rules;
}

/** A show whose show.yaml ends in `lint`. */
function show(lint: string, files: Readonly<Record<string, string>> = {}): string {
  const root = emptyFolder();
  cpSync(join(PROJECT, 'tests/fixtures/base-show'), root, { recursive: true });
  writeFileSync(join(root, 'episodes/show.yaml'), `title: A show\n${lint}`);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

beforeAll(() => compile());

describe('coldopen rules', () => {
  test('lists every rule outside a show', async () => {
    const { code, out } = await run(['rules', '--json'], emptyFolder());
    expect(code).toBe(0);
    expect(read(out).map(({ name }) => name)).toEqual(RULES.map(({ name }) => name));
  });

  test('has a line for each rule, and says how many there are', async () => {
    const { out } = await run(['rules'], emptyFolder());
    for (const { name } of RULES) expect(out).toMatch(new RegExp(`^${name} `, 'm'));
    expect(out).toContain(`${RULES.length} rules (`);
    for (const line of out.split('\n')) expect(line.length).toBeLessThanOrEqual(140);
  });

  test('shows what the show sets, and its own rules', async () => {
    const root = show(
      'lint:\n  raw-html: off\n  house/no-jargon: { severity: error, words: [leverage] }\nlint-rules: [house.mjs]\n',
      {
        'house.mjs': HOUSE,
      },
    );
    const { out, err } = await run(['rules', '--json'], join(root, 'episodes'));
    const rules = read(out);
    expect(rules.find(({ name }) => name === 'raw-html')?.severity).toMatchObject({ set: 'off' });
    expect(rules.at(-1)).toMatchObject({
      name: 'house/no-jargon',
      own: true,
      severity: { default: 'warning', set: 'error' },
      options: [{ name: 'words', default: ['synergy'], set: ['leverage'] }],
    });
    expect(err).toBe('');
    expect((await run(['rules', '--severity', 'off'], root)).out).toMatch(/^raw-html +off\* /m);
    const safe = await run(['rules', '--safe', '--json'], root);
    expect(read(safe.out).some(({ own }) => own)).toBe(false);
    expect(safe.err).toContain("Not all rules of the show's own are loaded");
  });

  test.each([
    [['source'], (name: string) => /source|citation/.test(name)],
    [['SOURCE', 'tier'], (name: string) => name === 'source-tier'],
  ])('%j picks by words', async (words, fits) => {
    const rules = read((await run(['rules', '--json', ...words], emptyFolder())).out);
    const expected = RULES.filter(({ name, description }) =>
      words.every((word) => `${name} ${description}`.toLowerCase().includes(word.toLowerCase())),
    ).map(({ name }) => name);
    expect(rules.map(({ name }) => name)).toEqual(expected);
    expect(expected.some(fits)).toBe(true);
  });

  test('picks by severity, scope and fixes', async () => {
    const names = async (...args: readonly string[]) =>
      read((await run(['rules', '--json', ...args], emptyFolder())).out).map(({ name }) => name);
    const of = (fits: (rule: (typeof RULES)[number]) => boolean) =>
      RULES.filter(fits).map(({ name }) => name);
    expect(await names('--severity', 'hint,error')).toEqual(of(({ severity }) => severity !== 'warning'));
    expect(await names('--scope', 'comments')).toEqual(of(({ scope }) => scope === 'comments'));
    expect(await names('--fixable')).toEqual(of(({ fixable }) => fixable === true));
  });

  test('says so where no rule is like that', async () => {
    expect(await run(['rules', 'xyzzy'], emptyFolder())).toMatchObject({ code: 1, out: '' });
    const { code, err } = await run(['rules', '--severity', 'warnign'], emptyFolder());
    expect(code).toBe(2);
    expect(err).toContain('Did you mean "warning"?');
  });
});

describe('coldopen explain', () => {
  test('knows every rule, with an example of each kind', async () => {
    for (const rule of (await listRules({})).rules) {
      const examples = await examplesOf(rule, {});
      const options = { colour: false, width: 80, inShow: false, all: true };
      const out = printExplanation(rule, examples, options);
      expect(out.startsWith(`${rule.name}\n`)).toBe(true);
      for (const head of ['Why', 'Found', 'Left alone']) expect(out).toContain(`\n${head}\n`);
      for (const { name } of rule.options) expect(out).toContain(`\n• ${name}: `);
      expect(out).not.toMatch(/[ \t]$/m);
    }
  });

  test('shows options as the show sets them', async () => {
    const root = show('lint:\n  own-rules: { time-limit: 9 s, memory: nonsense }\n');
    const { out } = await run(['explain', 'own-rules'], root);
    expect(out).toContain('• time-limit: `9 s` in this show (`5 s` unless set).');
    expect(out).toContain('• memory: `256`.');
  });

  test('wraps at the width of the page and paints only where colour is wanted', async () => {
    const plain = await run(['explain', 'pacing-recap'], emptyFolder());
    const prose = plain.out.split('\n').filter((line) => !line.startsWith('    '));
    expect(Math.max(...prose.map((line) => line.length))).toBeLessThanOrEqual(80);
    expect(plain.out).not.toContain('\u001B');
    const painted = await run(['explain', 'pacing-recap'], emptyFolder(), { FORCE_COLOR: '1' });
    expect(painted.out).toContain('\u001B[');
    expect(painted.out).not.toContain('⟦');
    // oxlint-disable-next-line no-control-regex -- what is taken away again
    expect(painted.out.replace(/\u001B\[\d+m/g, '').replaceAll(/[`⟦⟧\s]/g, '')).toBe(
      plain.out.replaceAll(/[`⟦⟧\s]/g, ''),
    );
  });

  test('knows a rule of the show', async () => {
    const root = show('lint-rules: [house.mjs]\n', { 'house.mjs': HOUSE });
    const { out } = await run(['explain', 'house/no-jargon'], root);
    expect(out).toContain('Listeners leave.');
    expect(out).toContain('They say synergy.');
    expect(out).toContain('words: `synergy`. Words that nobody says.');
    const { rules } = { rules: read((await run(['explain', 'house/no-jargon', '--json'], root)).out) };
    expect(rules[0]?.examples).toEqual({ bad: ['They say *synergy*.'], good: ['They say nothing.'] });
  });

  test('guesses what was meant', async () => {
    const { code, out, err } = await run(['explain', 'pacing-recp'], emptyFolder());
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain("There is no rule 'pacing-recp'.");
    expect(err).toContain("Did you mean 'pacing-recap'?");
  });

  test('shows all examples where that is asked for', async () => {
    const few = await run(['explain', 'pacing-recap'], emptyFolder());
    const all = await run(['explain', 'pacing-recap', '--all'], emptyFolder());
    expect(few.out).toMatch(/\d+ more with --all\./);
    expect(all.out.length).toBeGreaterThan(few.out.length);
    expect(all.out).not.toContain('with --all');
  });
});
