import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CHAPTER_FORMATS } from '../src/chapters/index.ts';
import { COMMANDS } from '../src/cli/commands/index.ts';
import { FORMATS } from '../src/cli/print/formats/index.ts';
import { RULES } from '../src/lint/index.ts';
import { BESIDE_LINT } from '../src/read/index.ts';
import { RENDERERS, SHOW_RENDERERS } from '../src/render/index.ts';
import { TRANSCRIPT_FORMATS } from '../src/transcripts/index.ts';
import { type Import, importsOf, loadedBy, modulesIn, PROJECT, readModule } from './support/imports.ts';

/**
 * What each folder, and each file beside the folders, may import of the others. Data flows down this list:
 * a stage knows the model and the notations, and only those who put stages together know stages.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  read: ['model'],
  notation: ['model'],
  parse: ['model', 'notation'],
  timing: ['model', 'notation'],
  chapters: ['model', 'notation'],
  transcripts: ['model', 'notation'],
  catalogue: ['model'],
  tidy: ['model', 'notation'],
  lint: ['model', 'notation', 'catalogue', 'chapters', 'tidy'],
  board: ['model', 'notation', 'catalogue'],
  render: ['model', 'notation', 'chapters', 'transcripts', 'catalogue'],
  format: ['model', 'notation', 'tidy'],
  scaffold: ['model', 'notation'],
  write: ['model'],
  run: ['model', 'notation'],
  audio: ['model', 'notation', 'chapters'],
  plugins: ['model', 'notation', 'read', 'lint'],
  'rules.ts': ['model', 'notation', 'lint'],
  'rule-tester': ['model', 'read', 'parse', 'timing', 'lint', 'format', 'plugins', 'rules.ts'],
  'list-rules.ts': ['model', 'read', 'parse', 'lint'],
  'selection.ts': ['model', 'notation'],
  'references.ts': ['model', 'parse', 'read'],
  'program-runs.ts': ['model', 'read', 'lint', 'run'],
  check: ['model', 'read', 'parse', 'timing', 'lint', 'program-runs.ts', 'references.ts', 'selection.ts'],
  cache: ['model'],
  'lint-run': ['model', 'read', 'write', 'cache', 'selection.ts', 'check'],
  'fix.ts': ['model', 'read', 'parse', 'lint', 'format', 'check'],
  'select-renderers.ts': ['model', 'notation', 'render'],
  'build.ts': ['model', 'read', 'render', 'check', 'selection.ts', 'select-renderers.ts'],
  'chapter-files.ts': ['model', 'notation', 'read', 'chapters', 'check', 'episode-recording.ts'],
  align: ['model', 'notation', 'timing'],
  'episode-recording.ts': ['model', 'notation', 'read', 'chapters', 'transcripts', 'audio', 'align'],
  'episode-rundown.ts': ['model', 'lint', 'render', 'check', 'episode-recording.ts'],
  'episode-tags.ts': ['model', 'read', 'transcripts', 'audio', 'check'],
  calibrate: ['model', 'notation', 'read', 'timing', 'transcripts', 'check'],
  'overview.ts': ['model', 'notation', 'read', 'board', 'render', 'check', 'build.ts'],
  'index.ts': [
    'model',
    'notation',
    'read',
    'run',
    'parse',
    'format',
    'lint',
    'scaffold',
    'write',
    'check',
    'build.ts',
    'fix.ts',
    'lint-run',
    'plugins',
    'list-rules.ts',
    'board',
    'overview.ts',
    'chapters',
    'chapter-files.ts',
    'calibrate',
    'audio',
    'episode-recording.ts',
    'episode-rundown.ts',
    'episode-tags.ts',
  ],
  cli: ['index.ts'],
};

/** Folders whose files are entered by name: a vocabulary, not a stage. */
const OPEN_FOLDERS: ReadonlySet<string> = new Set(['model', 'notation']);

/** The only places that touch files, processes and the network. */
const WORLDLY: ReadonlySet<string> = new Set(['read', 'write', 'plugins', 'run', 'audio', 'cli']);
const OF_THE_WORLD =
  /^(?:node:)?(?:fs|child_process|net|http|https|http2|dgram|tls|dns|worker_threads|cluster|vm)(?:\/|$)/;

/** Packages that one place keeps to itself. */
const OWNED: Readonly<Record<string, readonly string[]>> = {
  commander: ['cli'],
  picocolors: ['cli'],
  nanospinner: ['cli'],
  handlebars: ['render'],
  pdfkit: ['render'],
  'svg-to-pdfkit': ['render'],
  'sanitize-html': ['render'],
  'gray-matter': ['parse'],
  satteri: ['parse'],
  yaml: ['parse', 'format', 'scaffold', 'notation'],
  ajv: ['parse'],
  'fluent-ffmpeg': ['audio'],
};

/** `src/lint/rules/x.ts` is of `lint`, `src/fix.ts` of `fix.ts`. */
function ownerOf(path: string): string {
  return path.split('/')[1] ?? path;
}

/** What is wrong with an import, in words; undefined where it is allowed. */
function breach({ from, target }: Import): string | undefined {
  const owner = ownerOf(from);
  const what = `${from} imports ${target}`;
  if (!target.startsWith('src/')) {
    if (OF_THE_WORLD.test(target) && !WORLDLY.has(owner))
      return `${what}: only ${[...WORLDLY].join(', ')} may`;
    const owners = OWNED[target.split('/')[0] ?? target];
    if (owners && !owners.includes(owner)) return `${what}: only ${owners.join(', ')} may`;
    return target.startsWith('tests/') || target.startsWith('scripts/')
      ? `${what}: nothing shipped may`
      : undefined;
  }
  const other = ownerOf(target);
  if (other === owner) return undefined;
  if (!MAY_IMPORT[owner]?.includes(other)) return `${what}: ${owner} may not know ${other}`;
  const isDoor = other.endsWith('.ts') || OPEN_FOLDERS.has(other) || target === `src/${other}/index.ts`;
  return isDoor ? undefined : `${what}: expected src/${other}/index.ts`;
}

const MODULES = modulesIn('src');
const IMPORTS = MODULES.flatMap((path) => importsOf(path));

describe('walls', () => {
  test('every folder and file of src has its place', () => {
    expect(new Set(MODULES.map(ownerOf))).toEqual(new Set(Object.keys(MAY_IMPORT)));
  });

  test('every import is allowed', () => {
    expect(IMPORTS.length).toBeGreaterThan(MODULES.length);
    expect(IMPORTS.flatMap((found) => breach(found) ?? [])).toEqual([]);
  });

  test('every relative import names a file that exists', () => {
    const missing = IMPORTS.filter(
      ({ target }) => target.startsWith('src/') && !existsSync(join(PROJECT, target.replace(/\.js$/, '.ts'))),
    );
    expect(missing.map(({ from, target }) => `${from}: ${target}`)).toEqual([]);
  });

  test.each([
    ['src/parse/x.ts', `import { rule } from '../lint/index.ts';`, 'parse may not know lint'],
    ['src/lint/x.ts', `import type { Line } from '../parse/lines.ts';`, 'lint may not know parse'],
    ['src/render/x.ts', `export * from '../chapters/tidy-sheet.ts';`, 'expected src/chapters/index.ts'],
    [
      'src/model/x.ts',
      `import {\n  closest,\n} from '../notation/closest.ts';`,
      'model may not know notation',
    ],
    ['src/cli/x.ts', `const a = await import('../check/index.ts');`, 'cli may not know check'],
    ['src/timing/x.ts', `import { run } from '../cli/run.ts';`, 'timing may not know cli'],
    [
      'src/render/x.ts',
      `import { readFile } from 'node:fs/promises';`,
      'only read, write, plugins, run, audio, cli may',
    ],
    ['src/lint/x.ts', `import 'child_process';`, 'only read, write, plugins, run, audio, cli may'],
    ['src/lint/x.ts', `import pico from 'picocolors';`, 'only cli may'],
    ['src/lint/x.ts', `import { x } from '../../tests/lint/fixture.ts';`, 'nothing shipped may'],
  ])('a breach is seen: %s with %s', (path, text, sentence) => {
    expect(importsOf(path, text).map(breach)).toEqual([expect.stringContaining(sentence)]);
  });

  test('what the environment says is asked in read, write, plugins, run, audio and cli only', () => {
    const asking = MODULES.filter(
      (path) => !WORLDLY.has(ownerOf(path)) && !path.includes('/generated/'),
    ).filter((path) =>
      /\bprocess\.\w|\bfetch\(|\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(/.test(readModule(path)),
    );
    expect(asking).toEqual([]);
  });
});

describe('what is loaded for what', () => {
  const RENDERING =
    /^src\/(?:render|build)|^(?:pdfkit|handlebars|mathjax|svg-to-pdfkit|sanitize-html)(?:\/|$)/;
  const STAGES =
    /^src\/(?:read|parse|timing|lint|render|chapters|transcripts|format|scaffold|write|check|build)/;
  const HEAVY =
    /^(?:pdfkit|handlebars|mathjax|svg-to-pdfkit|sanitize-html|beautiful-mermaid|@hpcc-js)(?:\/|$)/;
  const matching = (loaded: ReadonlySet<string>, pattern: RegExp) =>
    [...loaded].filter((path) => pattern.test(path));

  test('a check loads no renderer, now or later', () => {
    const loaded = loadedBy('src/check/index.ts', { lazy: true });
    expect(loaded).toContain('src/parse/index.ts');
    expect(loaded).toContain('src/lint/rules/schema.ts');
    // A formula that is not plain is put before the engine that draws it.
    expect(matching(loaded, RENDERING).filter((path) => path !== 'mathjax')).toEqual([]);
  });

  test('what a kept result rests on leaves out only what no such run loads', () => {
    const loaded = loadedBy('src/lint-run/index.ts', { lazy: true });
    // Results of programs are not kept.
    const ofPrograms = loadedBy('src/program-runs.ts', { lazy: true });
    const missed = [...loaded].filter((path) => BESIDE_LINT.has(ownerOf(path)) && !ofPrograms.has(path));
    expect(missed).toEqual([]);
    expect([...BESIDE_LINT].filter((name) => !MODULES.some((path) => ownerOf(path) === name))).toEqual([]);
  });

  test('what judges code, formulas and diagrams is loaded by the first text that needs it', () => {
    const loaded = loadedBy('src/check/index.ts', { lazy: false });
    expect(loaded).toContain('src/notation/syntax/index.ts');
    const judges = /^(?:mathjax|@vscode|@babel|sh-syntax|beautiful-mermaid|@hpcc-js)(?:\/|$)/;
    expect(matching(loaded, judges)).toEqual([]);
    const later = new Set(matching(loadedBy('src/check/index.ts', { lazy: true }), judges));
    for (const name of ['mathjax', '@vscode/tree-sitter-wasm', '@babel/parser', 'sh-syntax'])
      expect(later).toContain(name);
  });

  test('the reference parser is loaded by the first text that needs it', () => {
    const loaded = loadedBy('src/check/index.ts', { lazy: false });
    expect(loaded).toContain('src/parse/reference-parser.ts');
    const parsers =
      /^(?:satteri|unified|remark-parse|mdast-util-.*|micromark|micromark-extension-.*)(?:\/|$)/;
    expect(matching(loaded, parsers)).toEqual([]);
  });

  test('the library loads a stage when it is called for', () => {
    expect(matching(loadedBy('src/index.ts', { lazy: false }), STAGES)).toEqual([]);
    expect(loadedBy('src/index.ts', { lazy: true })).toContain('pdfkit');
  });

  test('the list of renderers loads none of their libraries', () => {
    expect(matching(loadedBy('src/render/index.ts', { lazy: false }), HEAVY)).toEqual([]);
  });

  test('chapters load no PDF', () => {
    expect(matching(loadedBy('src/render/chapters.ts', { lazy: true }), HEAVY)).toEqual([]);
  });

  test('the command line loads one command', () => {
    const loaded = loadedBy('src/cli/main.ts', { lazy: false });
    expect(matching(loaded, /^src\/cli\/commands\/(?!index\.ts)/)).toEqual([]);
  });
});

describe('registries', () => {
  const idsIn = (folder: string): readonly string[] =>
    readdirSync(join(PROJECT, folder))
      .filter((name) => name.endsWith('.ts') && name !== 'index.ts')
      .map((name) => name.slice(0, -'.ts'.length))
      .toSorted();

  test('every file of lint/rules is the rule of its name, and the list is sorted', () => {
    const names = RULES.map(({ name }) => name);
    expect(names).toEqual(idsIn('src/lint/rules'));
    for (const name of names)
      expect(readModule(`src/lint/rules/${name}.ts`)).toMatch(new RegExp(`^ {2}name: '${name}',$`, 'm'));
  });

  test('every page of docs/rules is that of a rule, and the list links to it', () => {
    const pages = readdirSync(join(PROJECT, 'docs/rules')).map((name) => name.replace(/\.md$/, ''));
    expect(pages.toSorted()).toEqual(RULES.map(({ name }) => name));
    const links = [...readModule('docs/rules.md').matchAll(/\]\(rules\/([a-z0-9-]+)\.md\)/g)].map(
      ([, name]) => name,
    );
    expect(links).toEqual(RULES.map(({ name }) => name));
  });

  test('every rule says what it asks for, and why', () => {
    for (const { name, description, docs } of RULES) {
      expect(description, name).toMatch(/^[A-Z0-9`].*\.$/);
      expect(docs.why.length, name).toBeGreaterThan(60);
    }
  });

  test('every problem that parsing finds is worded by exactly one rule', () => {
    const codes = [...readModule('src/model/problem.ts').matchAll(/\bcode: '([a-z0-9-]+)'/g)].map(
      ([, code]) => code,
    );
    expect(codes.length).toBeGreaterThan(15);
    const rules = modulesIn('src/lint/rules').map((path) => readModule(path));
    const owners = codes.map((code) => [code, rules.filter((text) => owns(text, code ?? '')).length]);
    expect(owners).toEqual(codes.map((code) => [code, 1]));
  });

  function owns(text: string, code: string): boolean {
    return new RegExp(`problemsOf\\([^;]*?,\\s*'${code}',?\\s*\\)`).test(text);
  }

  test.each([
    ['chapters', CHAPTER_FORMATS.map(({ name }) => name)],
    ['transcripts', TRANSCRIPT_FORMATS.map(({ name }) => name)],
    ['cli/print', FORMATS.map(({ name }) => name)],
  ])('every file of %s/formats is a format, or belongs to one', (stage, names: readonly string[]) => {
    const ids = idsIn(`src/${stage}/formats`);
    expect(ids).toEqual(expect.arrayContaining([...names]));
    expect(new Set(names).size).toBe(names.length);
    expect(ids.filter((id) => !names.some((name) => id === name || id.startsWith(`${name}-`)))).toEqual([]);
  });

  /** What is called `index` has its file beside the folder's door, which has taken that name. */
  const fileOf = (name: string): string => (name === 'index' ? 'index-page' : name);

  test('every module that exports a renderer is an output of its name', () => {
    const names = [
      ...RENDERERS.map(({ name }) => name as string),
      ...SHOW_RENDERERS.map(({ name }) => `show/${fileOf(name)}`),
    ];
    const renderers = modulesIn('src/render')
      .filter((path) => /^export const renderer\b/m.test(readModule(path)))
      .map((path) => path.replace(/^src\/render\//, '').replace(/(?:\/index)?\.ts$/, ''));
    expect(renderers.toSorted()).toEqual(names.toSorted());
  });

  test('every file of cli/commands is a command of its name', () => {
    expect(COMMANDS.map(({ name }) => fileOf(name)).toSorted()).toEqual(idsIn('src/cli/commands'));
  });
});

describe('size', () => {
  /** Tables of data, which are read by looking things up. */
  const TABLES: ReadonlySet<string> = new Set([
    'src/lint/rules/index.ts',
    // The library's doors, one after the other.
    'src/index.ts',
    'src/model/containers.ts',
    'src/notation/tex-words.ts',
  ]);

  test('no file is longer than 200 lines, but for tables and what is generated', () => {
    const long = MODULES.filter((path) => !path.includes('/generated/') && !TABLES.has(path))
      .map((path) => [path, readModule(path).split('\n').length - 1] as const)
      .filter(([, lines]) => lines > 200);
    expect(long).toEqual([]);
  });

  test('no file is named for being useful', () => {
    // What Handlebars calls a helper is one.
    const vague = MODULES.filter((path) => path !== 'src/render/templates/helpers.ts').filter((path) =>
      /(?:^|\/|-)(?:utils?|helpers?|managers?|common|misc)(?:[-./]|$)/.test(path),
    );
    expect(vague).toEqual([]);
  });
});
