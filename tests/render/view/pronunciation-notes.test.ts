import { expect, test } from 'vitest';
import { PronunciationNotes } from '../../../src/render/view/pronunciation-notes.ts';
import { PLAIN_SHOW } from '../../support/plain-show.ts';

function notesOf(pronunciations: Record<string, string> = {}): PronunciationNotes {
  return new PronunciationNotes({
    ...PLAIN_SHOW,
    settings: { ...PLAIN_SHOW.settings, pronunciations },
  });
}

test.each([
  ['$440M', 'four hundred forty million dollars'],
  ['p99', 'P ninety nine'],
  ['10⁻⁹', 'ten to the minus nine'],
  ['v2.1.0', 'version two point one point zero'],
  ['API', 'A P I'],
  ['IEEE', 'I triple E'],
  ['JSON', 'jason'],
  ['192.168.0.1', 'one ninety two dot one sixty eight dot zero dot one'],
  ['O(n log n)', 'O of n log n'],
])('%s is noted', (written, said) => {
  expect(notesOf().of(`We saw ${written} there.`)).toEqual([{ written, said }]);
});

test.each([
  'It took 15 ms, 3 GB and 5% of $20.',
  'At 3:14 AM on the 21st, in 2008, 10–20 people came; 1,024 did not.',
  'Dr. Who, NASA’s two-phase plan & an e-mail — don’t worry.',
])('plain reading is left alone: %s', (text) => {
  expect(
    notesOf()
      .of(text)
      .filter(({ written }) => written !== 'NASA'),
  ).toEqual([]);
});

test('each is noted once, where it comes first', () => {
  const notes = notesOf();
  expect(notes.of('p99 and p99')).toHaveLength(1);
  expect(notes.of('p99 again, and p95')).toEqual([{ written: 'p95', said: 'P ninety five' }]);
});

test('what the show says how to say is always noted', () => {
  expect(notesOf({ Kestrel: 'kes trel', five: 'fife' }).of('Kestrel has five.')).toEqual([
    { written: 'Kestrel', said: 'kes trel' },
    { written: 'five', said: 'fife' },
  ]);
});
