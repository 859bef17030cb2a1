import { expect, test } from 'vitest';
import * as rules from '../src/rules.ts';
import * as tester from '../src/rule-tester/index.ts';

/** Rules of shows rest on these names: add to the lists, and take nothing away. */
test('what own rules and their tests can import', () => {
  expect(Object.keys(rules).toSorted()).toEqual([
    'childPointer',
    'defineRule',
    'formatLength',
    'imagesOf',
    'lineStarts',
    'plainText',
    'positionAt',
    'rangeOf',
    'spanOfKey',
    'spanOfValue',
    'walkBeats',
    'walkBlocks',
    'walkFigures',
    'walkInlines',
    'walkLines',
    'walkParts',
  ]);
  expect(Object.keys(tester).toSorted()).toEqual(['ruleTests', 'testRule']);
});

test('options have the types that their declarations give', () => {
  const rule = rules.defineRule({
    name: 'house/typed',
    scope: 'episode',
    severity: 'hint',
    description: 'Types are what they are.',
    options: {
      gap: { type: 'length', default: '3 s', description: 'A length.' },
      words: { type: 'texts', default: [], description: 'Words.' },
    },
    check({ episode }, { gap, words, ...others }) {
      const ms: number = gap;
      const texts: readonly string[] = words;
      const none: Record<never, never> = others;
      // @ts-expect-error -- a length is a number by then
      const wrong: string = gap;
      return [{ message: `${ms}${texts.length}${wrong}`, span: episode.frontmatter.span, ...none }];
    },
  });
  expect(rule.scope).toBe('episode');
  // @ts-expect-error -- a name has a group
  rules.defineRule({ name: 'bad', scope: 'show', severity: 'hint', description: 'x.', check: () => [] });
});

test('the lines of a rundown are walked in the order of the clock', () => {
  const line = (startMs: number) => ({ startMs, endMs: startMs + 1, kind: 'speech', text: '', words: 0 });
  const beat = (...starts: readonly number[]) => ({ lines: starts.map(line) });
  const rundown = { segments: [{ beats: [beat(0, 1), beat(2)] }, { beats: [] }, { beats: [beat(3)] }] };
  const walked = [...rules.walkLines(rundown as never)];
  expect(walked.map(({ startMs }) => startMs)).toEqual([0, 1, 2, 3]);
});
