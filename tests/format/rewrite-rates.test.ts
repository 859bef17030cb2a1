import { expect, test } from 'vitest';
import { rewriteRates } from '../../src/format/index.ts';

const rates = new Map([
  ['maya', 161],
  ['theo', 140],
]);

test('a rate takes the place of the old one or comes behind the last plain line, and nothing else changes', () => {
  const text = `title:   "A show" # of ours
cast:
    - id: maya   # she
      words-per-minute:  155  # by ear
      arc: [ { from: 1,  to: 2, role: x } ]

    - id: theo
      name: 'Theo'   # he
      aliases:
        - T
lint: {   }
`;
  expect(rewriteRates(text, rates)).toBe(
    text.replace(' 155 ', ' 161 ').replace("'Theo'   # he\n", "'Theo'   # he\n      words-per-minute: 140\n"),
  );
});

test('members on one line, and lines that end as on Windows', () => {
  const text = 'cast:\r\n  - { id: maya, name: Maya }\r\n  - id: theo\r\n';
  expect(rewriteRates(text, rates)).toBe(
    'cast:\r\n  - { id: maya, name: Maya, words-per-minute: 161 }\r\n  - id: theo\r\n    words-per-minute: 140\r\n',
  );
});

test('a file that does not end its last line', () => {
  expect(rewriteRates('cast:\n  - id: maya', new Map([['maya', 161]]))).toBe(
    'cast:\n  - id: maya\n    words-per-minute: 161',
  );
});

test.each([
  ['no cast', 'title: x\n'],
  ['a broken file', 'cast: [\n'],
  ['nobody of that id', 'cast:\n  - id: maya\n'],
  ['a cast by alias', 'm: &m { id: theo, name: T }\ncast:\n  - { id: maya, name: M }\n  - *m\n'],
])('%s is left alone', (_, text) => {
  expect(rewriteRates(text, rates)).toBeUndefined();
});
