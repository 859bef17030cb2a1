import fc from 'fast-check';
import type { Transcript, Utterance } from '../../src/model/index.ts';
import { hostileText, longHostileText } from './hostile-text.ts';

const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const TWELVE_HOURS = 12 * 3_600_000;
const time = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: TWELVE_HOURS }) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 20 }) },
  { weight: 1, arbitrary: fc.double() },
);

const utterance: fc.Arbitrary<Utterance> = fc.record({
  kind: fc.constantFrom('speech', 'speech', 'speech', 'effect', 'music'),
  speaker: optional(fc.constantFrom('maya', 'jonas', 'wei', '山田')),
  speakerName: optional(
    fc.oneof(
      fc.constantFrom('Maya Okafor', 'Máya Okafor', '山田 太郎', '<v Eve> & Co -->', 'A:B'),
      hostileText,
    ),
  ),
  startMs: time,
  endMs: time,
  text: longHostileText,
});

/** Transcripts as no one should make them: out of order, overlapping, with names and words of any kind. */
export const anyTranscript: fc.Arbitrary<Transcript> = fc.record({
  episodeTitle: hostileText,
  episodeNumber: optional(fc.nat(999)),
  showTitle: hostileText,
  language: fc.constantFrom('en', 'de-AT', 'he', 'not a language', ''),
  basis: fc.constantFrom('planned', 'estimated', 'recorded'),
  totalMs: time,
  sections: fc.array(
    fc.record({
      id: fc.oneof(fc.constantFrom('core', 'core-1'), hostileText),
      title: optional(hostileText),
      startMs: time,
      endMs: time,
      utterances: fc.array(utterance, { maxLength: 6 }),
    }),
    { maxLength: 4 },
  ),
});
