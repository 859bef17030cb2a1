import { describe, expect, test } from 'vitest';
import { countWords } from '../../src/timing/count-words.ts';
import { countSentences, speakingMs } from '../../src/timing/speaking-time.ts';

describe('words as they are read', () => {
  test.each([
    ['', 0],
    ['—', 0],
    ['Hello there, you.', 3],
    ['It’s the host’s “own” word', 5],
    ['the speed-of-light constraint', 5],
    ['99.999%', 7], // ninety-nine point nine nine nine percent
    ['$4.2 million', 5], // four point two million dollars
    ['$2', 2],
    ['2026', 3], // twenty twenty-six
    ['1905', 3], // nineteen oh five
    ['2000', 2],
    ['1,250', 5], // one thousand two hundred fifty
    ['10⁻⁹', 5], // ten to the minus nine
    ['n²', 2],
    ['03:14', 2],
    ['9:05', 3],
    ['400,000,000', 3], // four hundred million
    ['N=5', 3],
    ['5–10', 3], // five to ten
    ['level-4', 2],
    ['1,250,000', 6], // one million two hundred fifty thousand
    ['2nd', 1],
    ['10ms', 2],
    ['007', 3],
    ['HTTP', 2], // four letters take as long as two words
    ['SRE', 2],
    ['JavaScript and max_retries', 5],
    ['Größe café naïve', 3],
    ['यह एक वाक्य है', 4],
    ['光は速い', 2], // four characters
    ['🎉', 0],
    ['1.2.3', 5],
    ['9'.repeat(40), 40],
  ])('%s', (text, words) => expect(countWords(text)).toBe(words));

  test('a hostile line costs linear time', () => {
    for (const piece of ['9', 'A', 'a-', '1:', '⁻', '$', 'é', "a'"])
      expect(countWords(piece.repeat(100_000))).toBeGreaterThanOrEqual(0);
  });
});

describe('time', () => {
  test.each([
    ['', 1],
    ['One. Two? Three!', 3],
    ['One. And a half', 2],
    ['It cost 3.5 million.', 1],
    ['He said “no.” She left.', 2],
    ['Wait… what', 2],
    ['光は速い。水は遅い。', 2],
  ])('%s', (text, sentences) => expect(countSentences(text)).toBe(sentences));

  test('running text takes words divided by rate', () => {
    expect(speakingMs({ words: 600, sentences: 40, paragraphs: 10 }, 150)).toBe(240_000);
    expect(speakingMs({ words: 600, sentences: 40, paragraphs: 10 }, 200)).toBe(180_000);
  });

  test('short sentences and paragraphs take longer', () => {
    expect(speakingMs({ words: 600, sentences: 80, paragraphs: 10 }, 150)).toBe(252_000);
    expect(speakingMs({ words: 600, sentences: 40, paragraphs: 20 }, 150)).toBe(246_000);
  });

  test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('a rate of %s is no rate', (rate) =>
    expect(speakingMs({ words: 15, sentences: 1, paragraphs: 0.25 }, rate)).toBe(6_000),
  );
});
