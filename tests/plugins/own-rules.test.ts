import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkShow } from '../../src/check/index.ts';
import { fixShow } from '../../src/fix.ts';
import type { Diagnostic } from '../../src/model/index.ts';
import { openOwnRules } from '../../src/plugins/index.ts';
import { compile } from '../support/cli.ts';

const BASE = join(import.meta.dirname, '../fixtures/base-show');
const EPISODE = 'episodes/main/001-first.md';

let scratch: string;
beforeAll(() => {
  compile();
  scratch = mkdtempSync(join(tmpdir(), 'coldopen own rules '));
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** A show with modules of those texts, all of them listed; `settings` goes beneath `lint:`. */
function show(modules: Readonly<Record<string, string>>, settings = ''): string {
  const root = mkdtempSync(join(scratch, 'show-'));
  cpSync(BASE, root, { recursive: true });
  for (const [path, text] of Object.entries(modules)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const names = Object.keys(modules).map((path) => `  - ${path}\n`);
  const yaml = `title: A show\ncast: [{ id: maya, name: Maya }]\nlint:\n  own-rules: { time-limit: 1 s }\n${settings}lint-rules:\n${names.join('')}`;
  writeFileSync(join(root, 'episodes/show.yaml'), yaml);
  return root;
}

/** A rule about each episode, as the text of a module. */
function rule(name: string, check: string, more = ''): string {
  return `export default { name: '${name}', scope: 'episode', severity: 'warning', description: 'A rule.', ${more} check${check} };\n`;
}

interface Found {
  /** What rules of the show's own found. */
  readonly own: readonly Diagnostic[];
  /** What went wrong with them. */
  readonly faults: readonly Diagnostic[];
  readonly printed: string;
}

async function check(root: string): Promise<Found> {
  let printed = '';
  const ownRules = openOwnRules({ onPrinted: (text) => (printed += text) });
  const { diagnostics } = await checkShow({ root, ownRules });
  await ownRules.close();
  return {
    own: diagnostics.filter((found) => found.rule.includes('/')),
    faults: diagnostics.filter((found) => found.rule === 'own-rules'),
    printed,
  };
}

const FINDS = "() { return [{ message: 'Here.', span: { start: 0, end: 3 } }]; }";

describe('what breaks', () => {
  test.each([
    ['loops for ever', '() { for (;;); }', 'took longer than 1 s on', undefined],
    ['never ends waiting', '() { return new Promise(() => {}); }', 'took longer than 1 s on', undefined],
    [
      'yields for ever',
      '() { return (function* () { for (;;) yield 1; })(); }',
      'took longer than 1 s on',
      undefined,
    ],
    ['ends the process', '() { process.exit(7); }', 'ended its process on', undefined],
    [
      'throws',
      "() { throw new Error('oops'); }",
      'broke on `episodes/main/001-first.md`: Error: oops.',
      'rules/bad.mjs',
    ],
    [
      'throws later',
      "() { setTimeout(() => { throw new Error('late'); }); return new Promise((done) => setTimeout(() => done([]), 50)); }",
      'broke after it had answered: Error: late.',
      'rules/bad.mjs',
    ],
    [
      'leaves a promise alone',
      "() { Promise.reject(new Error('alone')); return []; }",
      'broke after it had answered: Error: alone.',
      'rules/bad.mjs',
    ],
    ['throws nothing much', '() { throw null; }', 'it threw null.', undefined],
    [
      'changes the show',
      '({ show }) { show.references.set("a", 1); return []; }',
      'Cannot change the show',
      'rules/bad.mjs',
    ],
    [
      'changes the episode',
      '({ episode }) { episode.facts.title = "x"; return []; }',
      'Cannot assign to read only property',
      'rules/bad.mjs',
    ],
    ['gives no list', '() { return 5; }', 'gave `5` for findings', undefined],
    ['gives a function', '() { return [() => 1]; }', 'gave `null` as finding 1', undefined],
    ['gives circles', '() { const a = {}; a.a = a; return [a]; }', 'circular structure', undefined],
    [
      'says nothing',
      "() { return [{ message: ' ', span: { start: 0, end: 0 } }]; }",
      'gave finding 1 without a message',
      undefined,
    ],
    [
      'points behind the end',
      "() { return [{ message: 'x', span: { start: 0, end: 1e9 } }]; }",
      'a span from 0 to 1000000000',
      undefined,
    ],
    [
      'points between characters',
      "() { return [{ message: 'x', span: { start: 0.5, end: 1 } }]; }",
      'expected `start` and `end` as whole numbers',
      undefined,
    ],
    [
      'points into no file',
      "() { return [{ message: 'x', path: '/etc/passwd', span: { start: 0, end: 0 } }]; }",
      "expected the path of one of the show's files",
      undefined,
    ],
    [
      'mends twice',
      "() { const e = { span: { start: 0, end: 2 }, text: '' }; return [{ message: 'x', span: { start: 0, end: 0 }, fixes: [{ description: 'y', edits: [e, e] }] }]; }",
      'whose edits overlap',
      undefined,
    ],
    [
      'finds very much',
      '() { return Array.from({ length: 2000 }, (_, i) => ({ message: `m${i}`, span: { start: 0, end: 0 } })); }',
      'found more than 1000 things',
      undefined,
    ],
  ])('a rule that %s', async (_, broken, sentence, path) => {
    const root = show({
      'rules/bad.mjs': rule('house/bad', broken),
      'rules/good.mjs': rule('house/good', FINDS),
    });
    const { own, faults } = await check(root);
    expect(faults.map(({ message }) => message)).toEqual([expect.stringContaining(sentence)]);
    expect(faults[0]).toMatchObject({
      severity: 'error',
      path: path ?? 'episodes/show.yaml',
      message: expect.stringContaining('`house/bad`'),
    });
    expect(own.filter(({ rule: name }) => name === 'house/good')).toHaveLength(1);
  });

  test.each([
    ['throws', "throw new Error('at import');", 'cannot be loaded: Error: at import.', 'rules/bad.mjs'],
    [
      'is no code',
      'export default {\n  check() { return [ };\n',
      "SyntaxError: Unexpected token '}'.",
      'rules/bad.mjs',
    ],
    ['loops', 'for (;;);', 'took longer than 1 s', undefined],
    ['ends the process', 'process.exit(3);', 'ended its process (exit code 3)', undefined],
    ['imports what is not there', "import './nowhere.mjs';", 'Cannot find module', undefined],
    [
      'asks for what is not exported',
      "import { nope } from 'coldopen/rules';",
      "does not provide an export named 'nope'",
      'rules/bad.mjs',
    ],
    ['exports nothing', 'export const a = 1;', 'exports no rule', undefined],
    ['exports a number', 'export default 5;', 'that is no object', undefined],
    ['names no group', rule('bad', FINDS), 'with the name `bad`; expected small letters', undefined],
    ['has no check', rule('house/bad', ': 5'), 'has no `check`', undefined],
    [
      'misspells a key',
      rule('house/bad', FINDS, "serverity: 'x',"),
      'an unknown key `serverity`; expected `severity`',
      undefined,
    ],
    [
      'has a default that is none',
      rule('house/bad', FINDS, "options: { a: { type: 'integer', default: 'x', description: 'A.' } },"),
      'expected a whole number',
      undefined,
    ],
  ])('a module that %s', async (_, broken, sentence, path) => {
    const root = show(
      { 'rules/bad.mjs': broken, 'rules/good.mjs': rule('house/good', FINDS) },
      '  house/bad: off\n',
    );
    const { own, faults } = await check(root);
    expect(faults.map(({ message }) => message)).toEqual([expect.stringContaining(sentence)]);
    expect(faults[0]?.path).toBe(path ?? 'episodes/show.yaml');
    expect(own).toHaveLength(1);
    expect(JSON.stringify(faults)).not.toContain(scratch);
  });

  test('a rule that eats memory', async () => {
    const eats = '() { const all = []; for (;;) all.push({ x: Math.random(), y: [1, 2, 3] }); }';
    const root = show(
      { 'rules/bad.mjs': rule('house/bad', eats), 'rules/good.mjs': rule('house/good', FINDS) },
      '  x-none: off\n',
    );
    const yaml = join(root, 'episodes/show.yaml');
    writeFileSync(
      yaml,
      'title: A show\ncast: [{ id: maya, name: Maya }]\nlint:\n  own-rules: { time-limit: 2 min, memory: 32 }\nlint-rules: [rules/bad.mjs, rules/good.mjs]\n',
    );
    const { own, faults } = await check(root);
    expect(faults.map(({ message }) => message)).toEqual([
      'The rule `house/bad` took more than 32 MB of memory on `episodes/main/001-first.md`; expected less.',
    ]);
    expect(own).toHaveLength(1);
  });

  test('a rule that is left out is not asked again, and told of once', async () => {
    const root = show({ 'rules/bad.mjs': rule('house/bad', '() { process.exit(1); }') });
    for (const number of ['002', '003'])
      cpSync(join(root, EPISODE), join(root, `episodes/main/${number}-more.md`));
    const { faults } = await check(root);
    expect(faults.map(({ message }) => message)).toEqual([
      expect.stringContaining('`episodes/main/001-first.md`'),
    ]);
  });

  test('a rule that throws everywhere is told of once, with how often', async () => {
    const root = show({ 'rules/bad.mjs': rule('house/bad', "() { throw new Error('oops'); }") });
    for (const number of ['002', '003'])
      cpSync(join(root, EPISODE), join(root, `episodes/main/${number}-more.md`));
    const { faults } = await check(root);
    expect(faults.map(({ message }) => message)).toEqual([
      'The rule `house/bad` broke on `episodes/main/001-first.md` and 2 other files: Error: oops.',
    ]);
  });

  test('paths that leave the show, by name or by a link', async () => {
    const root = show({});
    const outside = join(scratch, 'outside.mjs');
    writeFileSync(outside, rule('house/outside', FINDS));
    symlinkSync(outside, join(root, 'link.mjs'));
    writeFileSync(join(root, 'types.txt'), 'hello');
    writeFileSync(
      join(root, 'episodes/show.yaml'),
      `title: A show\nlint-rules: [../outside.mjs, link.mjs, ${JSON.stringify(outside)}, types.txt, nowhere.mjs]\n`,
    );
    const { own, faults } = await check(root);
    expect(own).toEqual([]);
    expect(faults.map(({ message }) => message.replace(/`[^`]*`/, '…').replace(/;.*/, ''))).toEqual([
      'The module … lies outside the show',
      'The module … lies outside the show',
      'The module … lies outside the show',
      'The module … is no JavaScript',
      'There is no file …',
    ]);
  });
});

describe('what works', () => {
  test('scopes, options, severities, overrides, comments and fixes', async () => {
    const module = `import { walkLines } from 'coldopen/rules';
console.log('loaded');
const base = { severity: 'hint', description: 'A rule.' };
const at = (message) => [{ message, span: { start: 0, end: 3 } }];
export const rules = [
  { ...base, name: 'a/show', scope: 'show', check: ({ show }) => at(show.settings.title) },
  { ...base, name: 'a/across', scope: 'across', check: async ({ digests }) => digests.map(({ path }) => ({ path, ...at(path)[0] })) },
  { ...base, name: 'a/episode', scope: 'episode', options: { pause: { type: 'length', default: '5 s', description: 'P.' } },
    async *check({ rundown, file }, { pause }) { yield* at(pause + ' ' + (file.text.length > 0) + ' ' + ([...walkLines(rundown)].length > 0)); } },
  { ...base, name: 'a/hidden', scope: 'episode', check: ({ episode }) => [{ message: 'h', span: episode.segments[0].headingSpan }] },
  { ...base, name: 'a/off', scope: 'episode', check: () => at('off') },
];`;
    const root = show(
      { 'rules/all.mjs': module },
      '  a/episode: { severity: error, pause: 2 min }\n  a/off: off\nlint-overrides:\n  - { path: episodes/main/**, lint: { a/across: warning } }\n',
    );
    const { readFileSync } = await import('node:fs');
    const text = readFileSync(join(root, EPISODE), 'utf8');
    writeFileSync(
      join(root, EPISODE),
      text.replace('\n## ', '\n<!-- coldopen-disable-next-line a/hidden -- it is known -->\n## '),
    );
    const { own, faults, printed } = await check(root);
    expect(faults).toEqual([]);
    expect(own.map(({ rule: name, severity, path, message }) => [name, severity, path, message])).toEqual([
      ['a/across', 'warning', EPISODE, EPISODE],
      ['a/episode', 'error', EPISODE, '120000 true true'],
      ['a/show', 'hint', 'episodes/show.yaml', 'A show'],
    ]);
    expect(printed).toBe('loaded\n');
  });

  test('without being asked for, no code is run, and its names are no mistakes', async () => {
    const root = show({ 'rules/a.mjs': "throw new Error('it ran');" }, '  house/any: off\n');
    const { diagnostics } = await checkShow({ root });
    expect(diagnostics.filter(({ rule: name }) => name === 'own-rules' || name === 'lint-settings')).toEqual(
      [],
    );
  });

  test('a misspelt name of a rule that is loaded is one', async () => {
    const root = show({ 'rules/a.mjs': rule('house/jargon', FINDS) }, '  house/jargn: off\n');
    const ownRules = openOwnRules();
    const { diagnostics } = await checkShow({ root, ownRules });
    await ownRules.close();
    expect(diagnostics.map(({ message }) => message)).toContain(
      'There is no rule `house/jargn`; did you mean `house/jargon`?',
    );
  });

  test('its fixes are made, in rounds', async () => {
    const fixes = `({ episode, file }) {
      const span = episode.frontmatter.spans['/title'].value;
      const title = file.text.slice(span.start, span.end);
      return title.endsWith('!!!') ? [] : [{ message: 'Louder.', span, fixes: [{ description: 'Shout', edits: [{ span, text: title + '!' }] }] }];
    }`;
    const root = show({ 'rules/a.mjs': rule('house/loud', fixes) });
    const ownRules = openOwnRules();
    const { fixed } = await fixShow({ root, ownRules });
    await ownRules.close();
    expect(fixed.find(({ path }) => path === EPISODE)?.after).toMatch(/^title: .*[^!]!!!$/m);
  });
});
