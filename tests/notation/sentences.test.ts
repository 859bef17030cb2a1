import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentenceSpans, splitSentences } from '../../src/notation/sentences.ts';
import { hostileText } from '../support/hostile-text.ts';

/** A bar stands where a sentence should end. */
test.each([
  'It was 2019.| That was the year.',
  'Use a quorum, e.g. three of five, i.e. Most of them.| Then v2.1.0 came out.',
  'Pi is 3.14 and Dr. Chen knows.| Mr. J. R. Smith does not.',
  'See Fig. 3 and No. 5.| No.| That is wrong.',
  'Acme Inc.| Sold it at 3 p.m. on Jan. 2.| It rained.',
  'Raft vs. Paxos.| Which one?| "Neither!" she said.| He laughed… then left.| Wait...| What?',
  'He said “No.”| She left.',
  'Ask the U.S. team.| They know plan B. Or not.',
  'So do I.| You do not.',
  'Is it 99.9%?| 400 million people say so.',
  '你好。|世界!| 再见。',
  'नमस्ते।| यह है।',
  'هل تعرف؟| نعم.',
  'एक श्लोक॥| दूसरा।',
  // A mark on a full stop is one character with it.
  'हिन्दी।\u{119D1} एक',
  '世界。\u0301 一',
  'A line ends.|\nThe next begins, on p. 5.',
  'It costs 0.5 s. per call.| Then 1.2.3 came.',
  '“Really?!”| “Yes.”| (He nodded.)| Done.',
  'No full stop at all',
  'Trailing stop.',
])('%s', (marked) => {
  const text = marked.replaceAll('|', '');
  expect(
    splitSentences(text)
      .map((sentence) => sentence.trimEnd())
      .join('|'),
  ).toBe(marked.replace(/\|\s/g, '|'));
});

test('nothing is lost', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      expect(splitSentences(text).join('')).toBe(text);
    }),
  );
});

test('the spans follow one another from the first character to the last', () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      let end = 0;
      for (const span of sentenceSpans(text)) {
        expect(span.start).toBe(end);
        expect(span.end).toBeGreaterThan(span.start);
        end = span.end;
      }
      expect(end).toBe(text.length);
    }),
  );
});

test('a long run of marks takes no long time', () => {
  for (const mark of ['.', '?"', '. A', '…)', '。'])
    expect(splitSentences(mark.repeat(200_000)).join('')).toHaveLength(mark.length * 200_000);
});
