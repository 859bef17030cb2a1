import { expect, test } from 'vitest';
import { syllablesOf } from '../../../src/notation/spoken/syllables.ts';

/** Sentences as hosts of a Hinglish show write them, and their syllables, counted by ear. */
const SENTENCES: readonly (readonly [string, number])[] = [
  ['yaar server phir se down ho gaya', 9],
  ['aaj hum baat karenge latency ke baare mein', 13],
  ['matlab request pahunchi hi nahi', 10],
  ['dekho yeh bahut simple hai', 8],
  ['theek hai chalo shuru karte hain', 9],
  ['samajh mein aaya ya nahin', 8],
  ['isliye humne cache lagaya', 9],
  ['database ki galti nahi thi', 9],
  ['uske baad load badhne laga', 8],
  ['agar network toot jaye toh', 8],
  ['sab log ek saath retry karte hain', 9],
  ['mujhe lagta hai ki yahi dikkat hai', 11],
  ['wahan se humara data aata hai', 11],
  ['achha to kitna time lagega', 9],
];

const counted = (sentence: string) => sentence.split(' ').reduce((sum, word) => sum + syllablesOf(word), 0);

test('Hindi in Roman letters has its syllables, to 6 % over all and two in a sentence', () => {
  const total = (sum: number, value: number) => sum + value;
  const ours = SENTENCES.map(([sentence]) => counted(sentence)).reduce(total, 0);
  const byEar = SENTENCES.map(([, syllables]) => syllables).reduce(total, 0);
  expect(Math.abs(ours / byEar - 1)).toBeLessThan(0.06);
  for (const [sentence, syllables] of SENTENCES)
    expect(Math.abs(counted(sentence) - syllables), sentence).toBeLessThanOrEqual(2);
});
