import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PhraseSearch } from '../../src/lint/phrase-search.ts';
import type { Span, SpokenWord } from '../../src/model/index.ts';
import { eachWord, wordsOf } from '../../src/lint/words.ts';

const found = (phrases: Readonly<Record<string, string>>, text: string): Readonly<Record<string, number>> => {
  const all = new Map<string, Span>();
  const words: SpokenWord[] = [];
  eachWord(text, (start, end) => words.push({ text: text.slice(start, end), start, end }));
  new PhraseSearch(Object.entries(phrases)).collect(words, all);
  return Object.fromEntries([...all].map(([id, { start }]) => [id, start]));
};

describe('names in running words', () => {
  test.each([
    ['a fan-out', 2],
    ['Fan-Outs are', 0],
    ['the fan-out’s cost', 4],
    ['fanout', undefined],
    ['fan the outer', undefined],
  ])('%s', (text, at) => {
    expect(found({ 'fan-out': 'Fan-out' }, text)['fan-out']).toBe(at);
  });

  test.each([
    ['C', "in C's time"],
    ['Go', 'GO’s way'],
    ['API', 'two APIs'],
    ['Écluse', 'les ÉCLUSES'],
    ['99th percentile', 'The 99th percentile.'],
    ['process', 'a process'],
    ['Little’s law', "little's laws"],
  ])('%s is found in: %s', (phrase, text) => {
    expect(Object.keys(found({ it: phrase }, text))).toEqual(['it']);
  });

  test('the first place counts, and every name that begins alike', () => {
    const text = 'A key-value store has keys. A key-value store again.';
    expect(found({ store: 'Key-value store', key: 'Key', nothing: 'Key ring' }, text)).toEqual({
      store: 2,
      key: 2,
    });
  });

  test('whatever words a name has, it is found among others', () => {
    const word = fc.stringMatching(/^[a-zA-Z\u00c0-\u00ff0-9]{1,8}$/);
    const words = fc.array(word, { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(words, fc.array(word, { maxLength: 5 }), (name, before) => {
        const text = [...before, ...name.map((each) => each.toUpperCase())].join(' ');
        fc.pre(text.toLowerCase().endsWith(name.join(' ').toLowerCase()));
        expect(Object.keys(found({ it: name.join('-') }, text))).toEqual(['it']);
      }),
    );
  });
});

describe('words', () => {
  test.each([
    ['It’s a fan-out, ok?', ['It’s', 'a', 'fan', 'out', 'ok']],
    ["'quoted' and dogs' tails", ['quoted', 'and', 'dogs', 'tails']],
    ['𝒙 = café × नमस्ते', ['𝒙', 'café', 'नमस्ते']],
    ['\ud835 alone', ['alone']],
    ['', []],
  ])('%j', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });
});
