import { describe, expect, test } from 'vitest';
import type { EpisodeRule, FileLookup, ShowRule } from '../../src/lint/index.ts';
import { lintEpisode, lintShow } from '../../src/lint/index.ts';
import {
  type ConfigFile,
  type Finding,
  type LintSettings,
  OperationError,
  type Severity,
  type Show,
  type SourceFile,
} from '../../src/model/index.ts';

const file: SourceFile = { path: 'episodes/main/001-first.md', text: 'one\r\ntwo\nthree', defects: [] };
const other: SourceFile = { path: 'episodes/main/002-second.md', text: 'alpha\nbeta', defects: [] };
const files: FileLookup = new Map([[other.path, other]]);

const config = (path: string): ConfigFile => ({
  file: { path, text: 'title: T\nlint: {}\n', defects: [] },
  data: {},
  spans: {},
  problems: [],
});

const settings = (lint: Record<string, Severity | 'off'>): LintSettings => ({
  rules: Object.fromEntries(
    Object.entries(lint).map(([name, severity]) => [name, { severity, options: {} }]),
  ),
  overrides: [],
  modules: [],
});

const show = (lint: Record<string, Severity | 'off'> = {}): Show => ({
  settings: {
    title: 'T',
    language: 'en',
    explicit: false,
    cast: [],
    threads: [],
    concepts: [],
    emotions: [],
    stakes: [],
    wordsPerMinute: 150,
    lint: settings(lint),
    sourcesRoot: '',
  },
  config: config('episodes/show.yaml'),
  sources: new Map(),
  series: [],
  formats: new Map(),
  coldOpens: new Map(),
  outlines: [],
  references: new Map(),
});

function rule(name: string, findings: readonly Finding[], severity: Severity = 'warning'): EpisodeRule {
  return { name, severity, scope: 'episode', description: '', docs: { why: '' }, check: () => findings };
}

// The engine reads nothing of an episode or a rundown; rules do.
function lint(rules: readonly EpisodeRule[], settings = show()) {
  const nothing = { episode: {} as never, rundown: {} as never, images: new Map() };
  return lintEpisode({ ...nothing, show: settings, file }, { rules, files });
}

describe('lintEpisode', () => {
  test('stamps rule, severity, path and place', async () => {
    const [found] = await lint([
      rule('r', [{ span: { start: 5, end: 8 }, message: 'Unexpected two.' }], 'hint'),
    ]);
    expect(found).toEqual({
      rule: 'r',
      severity: 'hint',
      path: file.path,
      message: 'Unexpected two.',
      span: { start: 5, end: 8 },
      range: { start: { line: 2, column: 1, offset: 5 }, end: { line: 2, column: 4, offset: 8 } },
    });
  });

  test('takes a severity from the show, and leaves out what is off', async () => {
    const rules = ['a', 'b'].map((name) => rule(name, [{ span: { start: 0, end: 1 }, message: 'm' }]));
    expect(await lint(rules, show({ a: 'error', b: 'off' }))).toMatchObject([
      { rule: 'a', severity: 'error' },
    ]);
  });

  test('does not run a rule that is off', async () => {
    const broken = { ...rule('r', []), check: () => expect.fail('the rule ran') };
    expect(await lint([broken], show({ r: 'off' }))).toEqual([]);
  });

  test('orders by path, place, rule and message, however rules report', async () => {
    const at = (start: number, message = 'm', path?: string): Finding => ({
      span: { start, end: start + 1 },
      message,
      path,
    });
    const rules = [
      rule('z', [at(0), at(4, 'b'), at(4, 'a')]),
      rule('a', [at(4), at(1, 'm', other.path), at(0)]),
    ];
    const order = (await lint(rules)).map((found) => [
      found.path.at(-4),
      found.span.start,
      found.rule,
      found.message,
    ]);
    expect(order).toEqual([
      ['t', 0, 'a', 'm'],
      ['t', 0, 'z', 'm'],
      ['t', 4, 'a', 'm'],
      ['t', 4, 'z', 'a'],
      ['t', 4, 'z', 'b'],
      ['d', 1, 'a', 'm'],
    ]);
    expect(await lint([...rules].reverse())).toEqual(await lint(rules));
  });

  test('reports the same finding once, and two that differ twice', async () => {
    const finding = { span: { start: 0, end: 1 }, message: 'm' };
    const found = await lint([
      rule('r', [finding, { ...finding }, { ...finding, span: { start: 0, end: 2 } }]),
    ]);
    expect(found).toHaveLength(2);
  });

  test('places findings and related places in other files of the show', async () => {
    const related = [{ path: other.path, span: { start: 6, end: 10 }, message: 'first here' }];
    const path = 'episodes/show.yaml';
    const [found] = await lint([rule('r', [{ path, span: { start: 9, end: 13 }, message: 'm', related }])]);
    expect(found?.range.start).toEqual({ line: 2, column: 1, offset: 9 });
    expect(found?.related?.[0]?.range.start).toEqual({ line: 2, column: 1, offset: 6 });
  });
});

describe('a rule that is wrong', () => {
  const message = 'm';
  test.each<[string, Finding, RegExp]>([
    ['past the end', { span: { start: 3, end: 99 }, message }, /3 to 99 .* has 14 characters/],
    ['before the start', { span: { start: -1, end: 2 }, message }, /points at -1/],
    ['backwards', { span: { start: 4, end: 2 }, message }, /points at 4 to 2/],
    ['at no number', { span: { start: Number.NaN, end: 2 }, message }, /points at NaN/],
    [
      'in no file',
      { path: 'nowhere.md', span: { start: 0, end: 0 }, message },
      /nowhere\.md, which is no file/,
    ],
  ])('is named when it points %s', async (_, finding, sentence) => {
    const run = () => lint([rule('wild', [finding])]);
    await expect(run()).rejects.toThrow(OperationError);
    await expect(run()).rejects.toThrow(/^The rule wild broke on episodes\/main\/001-first\.md: it points/);
    await expect(run()).rejects.toThrow(sentence);
  });

  test('is named when it throws, also half way through', async () => {
    const cause = new TypeError('x is undefined');
    const broken: EpisodeRule = {
      ...rule('broken', []),
      *check() {
        yield { span: { start: 0, end: 1 }, message };
        throw cause;
      },
    };
    try {
      await lint([broken]);
      expect.fail('it did not throw');
    } catch (error) {
      expect(error).toBeInstanceOf(OperationError);
      expect(error).toMatchObject({ message: expect.stringContaining('broken'), cause });
      expect((error as OperationError).hint).toContain('broken: off');
    }
  });
});

test('lintShow puts a finding without a path into show.yaml', async () => {
  const showRule: ShowRule = {
    ...rule('r', []),
    scope: 'show',
    check: () => [
      { span: { start: 9, end: 13 }, message: 'm' },
      { path: other.path, span: { start: 6, end: 7 }, message: 'm' },
    ],
  };
  const found = await lintShow({ show: show() }, { rules: [showRule], files });
  expect(found.map(({ path, range }) => [path, range.start.line])).toEqual([
    [other.path, 2],
    ['episodes/show.yaml', 2],
  ]);
});
