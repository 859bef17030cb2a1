import { describe, expect, test } from 'vitest';
import { applyEdits, lineEnding } from '../../src/tidy/index.ts';

const edit = (start: number, end: number, text: string) => ({ span: { start, end }, text });

describe('applyEdits', () => {
  test.each([
    ['in any order', [edit(4, 5, 'E'), edit(0, 1, 'A')], 'AbcdEf'],
    [
      'an insertion stands before the replacement at its place',
      [edit(2, 3, 'C'), edit(2, 2, '|')],
      'ab|Cdef',
    ],
    ['of two that overlap the earlier one wins', [edit(1, 4, '-'), edit(3, 5, '+')], 'a-ef'],
    ['at the end', [edit(6, 6, '.')], 'abcdef.'],
  ])('%s', (_, edits, expected) => expect(applyEdits('abcdef', edits)).toBe(expected));
});

test.each([
  ['a\r\nb\r\nc\n', '\r\n'],
  ['a\nb\r\nc\n', '\n'],
  ['a\rb', '\r'],
  ['a', '\n'],
])('the ending that %j has most of is %j', (text, ending) => expect(lineEnding(text)).toBe(ending));
