import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkShow } from '../../src/check/index.ts';
import { type AcrossRule, defineRule, type Rule, type ShowRule } from '../../src/lint/index.ts';
import type { ShowFiles } from '../../src/model/index.ts';
import { readShow } from '../../src/read/index.ts';

const root = join(import.meta.dirname, '../fixtures/base-show');
const FIRST = 'episodes/main/001-first.md';

let files: ShowFiles;
beforeAll(async () => {
  files = await readShow(root);
});

const facts = { severity: 'warning', description: '', docs: { why: '' } } as const;
const probe = defineRule({
  ...facts,
  name: 'probe',
  scope: 'episode',
  options: { words: { type: 'integer', default: 1, minimum: 1, description: '' } },
  check: (_, { words }) => [{ span: { start: 0, end: words }, message: `${words} words` }],
});
const late = defineRule({ ...facts, name: 'late', scope: 'episode', from: 'recorded', check: found });
const whole: ShowRule = { ...facts, name: 'whole', scope: 'show', check: onFirst };
const across: AcrossRule = {
  ...facts,
  name: 'across-all',
  scope: 'across',
  check: ({ digests }) => digests.flatMap(({ path }) => found().map((finding) => ({ ...finding, path }))),
};

function found() {
  return [{ span: { start: 0, end: 1 }, message: 'm' }];
}

function onFirst() {
  return found().map((finding) => ({ ...finding, path: FIRST }));
}

async function findings(rules: readonly Rule[], yaml: string, status = 'draft') {
  const config = { ...files.config, text: `${files.config.text.replace(/^lint: \{\}\n/m, '')}\n${yaml}\n` };
  const episodes = files.episodes.map((file) => ({
    ...file,
    text: file.text.replace(/^status: .*$/m, `status: ${status}`),
  }));
  const { diagnostics } = await checkShow({ root, rules, files: { ...files, config, episodes } });
  return diagnostics.map(({ rule, severity, message }) => `${rule} ${severity} ${message}`);
}

describe('settings of a rule', () => {
  test.each([
    ['', ['probe warning 1 words']],
    ['lint: { probe: hint }', ['probe hint 1 words']],
    ['lint: { probe: off }', []],
    ['lint: { probe: { words: 4 } }', ['probe warning 4 words']],
    ['lint: { probe: { severity: error, words: 4 } }', ['probe error 4 words']],
    ['lint: { probe: { words: 0 } }', ['probe warning 1 words']],
    ['lint: { probe: { from: review } }', []],
    ['lint: { probe: { from: draft } }', ['probe warning 1 words']],
  ])('%s', async (yaml, expected) => {
    expect(await findings([probe], yaml)).toEqual(expected);
  });
});

describe('overrides', () => {
  test.each([
    ['series: main', 'probe hint 2 words'],
    ['series: [other, main]', 'probe hint 2 words'],
    ['series: other', 'probe error 2 words'],
    ['status: draft', 'probe hint 2 words'],
    ['status: [review, recorded]', 'probe error 2 words'],
    ['path: "episodes/**"', 'probe hint 2 words'],
    ['path: [nowhere, episodes/main]', 'probe hint 2 words'],
    ['path: "*.md"', 'probe error 2 words'],
    ['{ series: main, status: review }', 'probe error 2 words'],
    ['status: nonsense', 'probe error 2 words'],
  ])('%s', async (conditions, expected) => {
    const yaml = conditions.startsWith('{') ? conditions.slice(1, -1) : conditions;
    const override = `lint: { probe: { severity: error, words: 2 } }\nlint-overrides: [{ ${yaml}, lint: { probe: hint } }]`;
    expect(await findings([probe], override)).toEqual([expected]);
  });

  test('the last one wins, key by key', async () => {
    const yaml = `lint-overrides:
  - { lint: { probe: { severity: error, words: 3 } } }
  - { lint: { probe: { words: 5 } } }`;
    expect(await findings([probe], yaml)).toEqual(['probe error 5 words']);
  });

  test('switch a rule on that is off elsewhere', async () => {
    const yaml = `lint: { probe: off, whole: off }
lint-overrides: [{ series: main, lint: { probe: warning, whole: error } }]`;
    expect(await findings([probe, whole], yaml)).toEqual(['probe warning 1 words', 'whole error m']);
  });

  test('settle what rules about the show say, by the file they say it of', async () => {
    const off = `lint-overrides: [{ path: ${FIRST}, lint: { whole: off, across-all: hint } }]`;
    expect(await findings([whole, across], off)).toEqual(['across-all hint m']);
  });
});

describe('a rule that waits for a status', () => {
  test.each([
    ['draft', '', []],
    ['recorded', '', ['late warning m']],
    ['published', '', ['late warning m']],
    ['draft', 'lint: { late: { from: planned } }', ['late warning m']],
    ['recorded', 'lint: { late: { from: published } }', []],
  ])('%s %s', async (status, yaml, expected) => {
    expect(await findings([late], yaml, status)).toEqual(expected);
  });
});

test('rules across the show see every episode, and speak of those asked for', async () => {
  const others = files.episodes.map((file) => ({
    ...file,
    path: file.path.replace('001-first', '002-second'),
  }));
  const both = { ...files, episodes: [...files.episodes, ...others] };
  const paths = (await checkShow({ root, rules: [across], files: both })).diagnostics.map(({ path }) => path);
  expect(paths).toEqual([FIRST, 'episodes/main/002-second.md']);
  const one = await checkShow({ root, rules: [across], files: both, paths: [FIRST] });
  expect(one.diagnostics.map(({ path }) => path)).toEqual([FIRST]);
});
