import { describe, expect, test } from 'vitest';
import { type RuleCases, ruleTests, testRule } from '../../src/rule-tester/index.ts';
import { defineRule, type Rule, spanOfValue } from '../../src/rules.ts';

/** Finds a word in the text of an episode; its option is the word. */
const noWord = defineRule({
  name: 'house/no-word',
  scope: 'episode',
  severity: 'warning',
  description: 'A word is not there.',
  from: 'published',
  options: { word: { type: 'text', default: 'synergy', description: 'The word.' } },
  check({ file }, { word }) {
    const start = file.text.indexOf(word);
    const span = { start, end: start + word.length };
    return start < 0
      ? []
      : [
          {
            message: `It says ${word}.`,
            hint: 'Say something else.',
            span,
            suggestions: [{ description: 'Leave it out', edits: [{ span, text: '' }] }],
          },
        ];
  },
});

/** Mends a title, with what `mended` makes of it. */
const title = (mended: (text: string) => string, more: Partial<Rule> = {}): Rule =>
  ({
    name: 'house/title',
    scope: 'episode',
    severity: 'warning',
    description: 'Titles are in small letters.',
    fixable: true,
    *check({ episode: { frontmatter }, file }: { episode: { frontmatter: never }; file: { text: string } }) {
      const { spans } = frontmatter as { spans: Parameters<typeof spanOfValue>[0] };
      const span = spanOfValue(spans, '/title');
      const text = file.text.slice(span.start, span.end);
      if (text === text.toLowerCase()) return;
      const edits = [{ span, text: mended(text) }];
      yield { message: 'It has capitals.', span, fixes: [{ description: 'Write it small', edits }] };
    },
    ...more,
  }) as unknown as Rule;

const TITLED = '---\ntitle: One\n---\n\n## Core: A (1 min)\n\nWords.\n';
const SMALL = TITLED.replace('One', 'one');

const failure = (rule: Rule, cases: RuleCases): Promise<string> =>
  testRule(rule, cases).then(
    () => '',
    (error: Error) => error.message,
  );

describe('what passes', () => {
  test('findings in every detail, whatever the status of the episode', async () => {
    const text = '## Core: A\n\nWe have synergy here.\n';
    await testRule(noWord, {
      valid: ['## Core: A\n\nNothing.\n', { text, options: { word: 'gift' } }],
      invalid: [
        {
          text,
          findings: [
            {
              message: /^It says \w+\.$/,
              at: 'synergy',
              line: 3,
              column: 9,
              path: 'episodes/main/001-episode.md',
              hint: 'Say something else.',
              suggestions: ['## Core: A\n\nWe have  here.\n'],
            },
          ],
        },
      ],
    });
  });

  test('fixes', async () => {
    await testRule(
      title((text) => text.toLowerCase()),
      {
        valid: [SMALL],
        invalid: [{ text: TITLED, findings: ['It has capitals.'], fixed: SMALL }],
      },
    );
  });

  test('rules about the show, and about all episodes', async () => {
    const show = defineRule({
      name: 'house/titled',
      scope: 'show',
      severity: 'hint',
      description: 'The show has a good title.',
      check: ({ show: { settings, outlines } }) =>
        settings.title === 'Bad'
          ? [{ message: `Bad, ${outlines.length}.`, span: { start: 7, end: 10 } }]
          : [],
    });
    await testRule(show, {
      valid: [{ files: { 'episodes/show.yaml': 'title: Good\n' } }],
      invalid: [
        {
          text: 'One.',
          files: { 'episodes/show.yaml': 'title: Bad\n' },
          findings: [{ message: 'Bad, 1.', at: 'Bad' }],
        },
      ],
    });
    const across = defineRule({
      name: 'house/two',
      scope: 'across',
      severity: 'hint',
      description: 'There is one episode.',
      check: ({ digests }) =>
        digests.slice(1).map(({ path }) => ({ path, message: 'One more.', span: { start: 0, end: 0 } })),
    });
    await testRule(across, {
      valid: ['One.'],
      invalid: [
        {
          text: 'One.',
          files: { 'episodes/main/002-two.md': 'Two.' },
          findings: [{ message: 'One more.', path: 'episodes/main/002-two.md' }],
        },
      ],
    });
  });

  test('gives a named test for each case', () => {
    const tests = ruleTests(noWord, {
      valid: ['## A', { name: 'nothing', text: '' }],
      invalid: [{ text: '\n\nsynergy\n', findings: ['It says synergy.'] }],
    });
    expect(tests.map(({ name }) => name)).toEqual(['valid: ## A', 'valid: nothing', 'invalid: synergy']);
  });
});

describe('what fails', () => {
  const invalid = [{ text: 'synergy', findings: ['It says synergy.'] }];
  test.each<[string, Rule, RuleCases, string]>([
    [
      'a finding in a valid case',
      noWord,
      { valid: ['a synergy'], invalid },
      'unexpected finding "It says synergy." at "synergy"',
    ],
    [
      'no finding',
      noWord,
      { valid: ['a'], invalid: [{ text: 'b', findings: ['It says synergy.'] }] },
      'finding 1: it is not there',
    ],
    [
      'another message',
      noWord,
      { valid: ['a'], invalid: [{ text: 'synergy', findings: ['It.'] }] },
      'message is "It says synergy.", expected "It."',
    ],
    [
      'another place',
      noWord,
      { valid: ['a'], invalid: [{ text: 'synergy', findings: [{ at: 'syn' }] }] },
      'at is "synergy", expected "syn"',
    ],
    [
      'another line',
      noWord,
      { valid: ['a'], invalid: [{ text: '\nsynergy', findings: [{ line: 1 }] }] },
      'line is 2, expected 1',
    ],
    [
      'an option that is none',
      noWord,
      { valid: [{ text: 'a', options: { wrod: 'x' } }], invalid },
      'The rule has no option wrod.',
    ],
    [
      'an option of another type',
      noWord,
      { valid: [{ text: 'a', options: { word: 5 } }], invalid },
      'The option word is 5; expected a text.',
    ],
    [
      'a fix that is not said',
      title((text) => text.toLowerCase()),
      { valid: [SMALL], invalid: [{ text: TITLED, findings: [{}] }] },
      'expected that as `fixed`',
    ],
    [
      'another fix',
      title((text) => text.toLowerCase()),
      { valid: [SMALL], invalid: [{ text: TITLED, findings: [{}], fixed: 'x' }] },
      'fixed, the text is',
    ],
    [
      'a fix that is not there',
      noWord,
      { valid: ['a'], invalid: [{ text: 'synergy', findings: [{}], fixed: 'x' }] },
      'no finding brings a fix',
    ],
    [
      'a fix of a rule that is not fixable',
      title((text) => text.toLowerCase(), { fixable: false }),
      { valid: [SMALL], invalid: [{ text: TITLED, findings: [{}], fixed: SMALL }] },
      'expected `fixable: true`',
    ],
    [
      'fixes without an end',
      title((text) => `${text}X`),
      { valid: [SMALL], invalid: [{ text: TITLED, findings: [{}], fixed: 'x' }] },
      'its fixes never come to an end',
    ],
    [
      'a rule that throws',
      {
        ...noWord,
        check: () => {
          throw new Error('oops');
        },
      } as Rule,
      { valid: ['a'], invalid },
      'oops',
    ],
    [
      'a rule that changes what it sees',
      {
        ...noWord,
        check: ({ episode }: { episode: { facts: { title: string } } }) => {
          episode.facts.title = 'x';
          return [];
        },
      } as unknown as Rule,
      { valid: ['a'], invalid },
      'read only',
    ],
    [
      'a span behind the end',
      { ...noWord, check: () => [{ message: 'x', span: { start: 0, end: 1e6 } }] } as Rule,
      { valid: ['a'], invalid },
      'a span from 0 to 1000000',
    ],
    [
      'a name without a group',
      { ...noWord, name: 'no-word' } as unknown as Rule,
      { valid: ['a'], invalid },
      'with the name `no-word`',
    ],
  ])('%s', async (_, rule, cases, sentence) => {
    expect(await failure(rule, cases)).toContain(sentence);
  });

  test('a fix that changes what is said', async () => {
    const rule = {
      ...noWord,
      fixable: true,
      check: ({ file: { text } }: { file: { text: string } }) => {
        const start = text.indexOf('synergy');
        const edits = [{ span: { start, end: start + 7 }, text: 'help' }];
        const fixes = [{ description: 'Say help', edits }];
        return start < 0 ? [] : [{ message: 'x', span: edits[0]?.span, fixes }];
      },
    } as unknown as Rule;
    const text = '## Core: A\n\nWe have synergy.\n';
    const cases = {
      valid: ['a'],
      invalid: [{ text, findings: ['x'], fixed: text.replace('synergy', 'help') }],
    };
    expect(await failure(rule, cases)).toContain('the fix changes what is said');
  });

  test.each<[string, RuleCases, string]>([
    [
      'the same case twice',
      { valid: ['a', { text: 'a' }], invalid },
      'valid: a is the same case as valid: a.',
    ],
    ['one case as both', { valid: ['synergy'], invalid }, 'is the same case as'],
    [
      'no findings',
      { valid: ['a'], invalid: [{ text: 'b', findings: [] }] },
      'expected at least one finding',
    ],
    ['nothing valid', { valid: [], invalid }, 'at least one valid and one invalid case'],
    ['a key that is none', { valid: [{ text: 'a', code: 'b' } as never], invalid }, 'an unknown key `code`'],
    [
      'findings of a valid case',
      { valid: [{ text: 'a', findings: ['x'] } as never], invalid },
      'expected neither',
    ],
  ])('cases with %s are refused before anything runs', (_, cases, sentence) => {
    expect(() => ruleTests(noWord, cases)).toThrow(sentence);
  });
});
