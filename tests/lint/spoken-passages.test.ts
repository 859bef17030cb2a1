import { describe, expect, test } from 'vitest';
import { isQuoted, proseMatches, speechMatches } from '../../src/lint/passage-matches.ts';
import { spokenPassages } from '../../src/lint/spoken-passages.ts';
import { spokenMsBy } from '../../src/lint/spoken-ms.ts';
import { planTiming } from '../../src/timing/index.ts';
import { parseBody, PLAIN_SHOW as show } from '../support/plain-show.ts';

const BODY = `Before the first segment.

## Core: A title (40 s)

**MAYA:** It *was
2.5* late, Dr. Chen said. [@dean2013] \\*So\\* it \`broke()\`… Then &amp; now, $$a + b$$.

- One. Two.
- > Quoted. *Really!*

:::primer
Not said.
:::

\`\`\`python say="Two words. And three."
pass
\`\`\`
`;

describe('what is said', () => {
  const { episode, text: source } = parseBody(BODY);
  const rundown = planTiming(episode, show);
  const passages = spokenPassages(episode);

  test('is every paragraph, item and figure with words, and nothing else', () => {
    expect(passages.map(({ kind, text }) => [kind, text])).toEqual([
      ['paragraph', 'It was 2.5 late, Dr. Chen said.  *So* it broke()… Then & now, a plus b.'],
      ['item', 'One. Two.'],
      ['quote', 'Quoted. Really!'],
      ['say', 'Two words. And three.'],
    ]);
    expect(passages.map(({ citations }) => citations)).toEqual([1, 0, 0, 0]);
  });

  test('comes in sentences, each with its place in the file, across lines and markup', () => {
    const sources = passages.flatMap((passage) =>
      passage.sentences.map((sentence) => {
        const { start, end } = passage.sourceOf(sentence);
        return source.slice(start, end);
      }),
    );
    expect(sources).toEqual([
      'It *was\n2.5* late, Dr. Chen said.',
      '\\*So\\* it `broke()`…',
      'Then &amp; now, $$a + b$$.',
      'One.',
      'Two.',
      'Quoted.',
      'Really!',
      'Two words.',
      'And three.',
    ]);
  });

  test('is searched without code and formulas, and never across two passages', () => {
    const words = (pattern: RegExp) =>
      [...proseMatches(episode, pattern, pattern)].map(({ match }) => match[0]);
    expect(words(/\b(?:broke|plus|late|words)\b/g)).toEqual(['late', 'words']);
    expect(words(/Two\.\s+Quoted/g)).toEqual([]);
    expect([...speechMatches(episode, /\bbroke\b/g)].map(({ index }) => index)).toEqual([0]);
  });

  test('takes the time that the rundown gives its paragraph, by its share of the letters', () => {
    const msOf = spokenMsBy(rundown, show);
    const [line] = rundown.segments[0]?.beats[0]?.lines ?? [];
    const [first] = passages;
    if (!line || !first) throw new Error('nothing is said');
    const whole = msOf(first, { start: 0, end: first.text.length });
    expect(whole).toBeLessThanOrEqual(line.endMs - line.startMs);
    const [a = 0, b = 0] = first.sentences.map((sentence) => msOf(first, sentence));
    expect(a).toBeGreaterThan(b);
    expect(a + b).toBeLessThan(whole);
  });

  test('is quoted between quotation marks', () => {
    const quoted = ['He said “no” and "yes".', '"No", he said.'];
    const places = quoted.map((text) => ({ text }) as Parameters<typeof isQuoted>[0]);
    const at = (index: number, start: number) =>
      isQuoted(places[index] ?? places[0]!, { start, end: start + 1 });
    expect([at(0, 9), at(0, 13), at(0, 18), at(1, 1), at(1, 6)]).toEqual([true, false, true, true, false]);
  });
});
