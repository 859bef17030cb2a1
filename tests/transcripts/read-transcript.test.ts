import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Transcript } from '../../src/model/index.ts';
import { isEstimated, readTranscript, TRANSCRIPT_FORMATS } from '../../src/transcripts/index.ts';

const piece = (speaker: string | undefined, startMs: number, endMs: number | undefined, text: string) => ({
  speaker,
  startMs,
  endMs,
  text,
});

describe('formats', () => {
  test.each([
    [
      'WebVTT, its header, a note and settings',
      '\uFEFFWEBVTT\r\n\r\nNOTE made by hand\r\n\r\n1\r\n00:01.000 --> 00:02.500 align:start\r\n<v Maya Rao>Hello &amp; good\r\nmorning.</v>\r\n',
      [piece('Maya Rao', 1_000, 2_500, 'Hello & good\nmorning.')],
    ],
    [
      'two voices in one cue, parted by their letters',
      'WEBVTT\n\n00:00.000 --> 00:04.000\n<v Maya>aaaa\n<v.loud Theo>bbbb',
      [piece('Maya', 0, 2_222, 'aaaa\n'), piece('Theo', 2_222, 4_000, 'bbbb')],
    ],
    [
      'SubRip, where a name holds until the next, without blank lines and with bare seconds',
      '1\n0.860 --> 7.380\nMaya Rao: Hi.\n2\n00:00:08,000 --> 00:00:09,000\n<i>There</i> it is: a word.\n',
      [piece('Maya Rao', 860, 7_380, 'Hi.'), piece('Maya Rao', 8_000, 9_000, 'There it is: a word.')],
    ],
    [
      'WhisperX in SubRip',
      '1\n00:00:00,000 --> 00:00:02,000\n[SPEAKER_00]: Hi.\n',
      [piece('SPEAKER_00', 0, 2_000, 'Hi.')],
    ],
    [
      'Podcasting 2.0 JSON',
      '{"version":"1.0.0","segments":[{"speaker":"Maya","startTime":0.5,"endTime":2,"body":"Hi."}]}',
      [piece('Maya', 500, 2_000, 'Hi.')],
    ],
    [
      'Whisper JSON',
      '{"segments":[{"id":0,"start":0,"end":1.5,"text":" Hi."}]}',
      [piece(undefined, 0, 1_500, ' Hi.')],
    ],
    [
      'text with names and clocks in brackets',
      '[Speaker 1] [00:00] Hello.\n[Speaker 2] [01:00:02] Yes.\n',
      [piece('Speaker 1', 0, 3_602_000, 'Hello.'), piece('Speaker 2', 3_602_000, undefined, 'Yes.')],
    ],
    [
      'text with a name and a clock above paragraphs, frontmatter and headings',
      '---\ntitle: At 12:30\n---\nMark Erhardt: 00:00:05\n\nOne.\n\nTwo.\n\n## Next\n\nAda: 00:00:09\n\nThree.\n',
      [piece('Mark Erhardt', 5_000, 9_000, 'One.\n\nTwo.'), piece('Ada', 9_000, undefined, 'Three.')],
    ],
    [
      'Otter',
      'Ada  0:05  \nHi.\n\nBo  0:07  \nYes.',
      [piece('Ada', 5_000, 7_000, 'Hi.'), piece('Bo', 7_000, undefined, 'Yes.')],
    ],
    [
      'clock first',
      '[00:05] Ada: Hi.\n[00:07] Bo: Yes.',
      [piece('Ada', 5_000, 7_000, 'Hi.'), piece('Bo', 7_000, undefined, 'Yes.')],
    ],
  ])('%s', (_, text, expected) => {
    const reading = readTranscript(text);
    expect(reading?.remarks).toEqual([]);
    expect(reading?.pieces).toEqual(expected);
  });

  test.each(['', 'Nothing here.', '# A page\n\nIt was 12:30 when we met.', 'a,b\n1,2'])(
    '%j is none',
    (text) => {
      expect(readTranscript(text)).toBeUndefined();
    },
  );
});

describe('what real files hold', () => {
  test.each([
    ['a cue without length', 'WEBVTT\n\n00:01.000 --> 00:01.000\nx\n', 3, 'end that is not after the start'],
    ['a negative cue', 'WEBVTT\n\n00:05.000 --> 00:01.000\nx\n', 3, 'end that is not after the start'],
    ['a negative time', 'WEBVTT\n\n-00:01.000 --> 00:01.000\nx\n', 3, 'Unexpected times'],
    ['an endless time', 'WEBVTT\n\n00:01.000 --> 900:00:01.000\nx\n', 3, 'past 100 hours'],
    ['JSON that was cut off', '{"segments":[{"startTime":0,"endTime":1,"body":"a"},\n!', 2, 'expected JSON'],
    ['a segment without times', '{"segments":[\n{"body":"a"}]}', 2, 'Unexpected segment'],
  ])('%s is reported in its line', (_, text, line, message) => {
    expect(readTranscript(text)?.remarks).toEqual([
      { line, column: expect.any(Number), message: expect.stringContaining(message) },
    ]);
  });

  test('one wild time costs one piece, and nobody is given its time', () => {
    const text = '[A] [00:00] a\n[B] [09:00:00] b\n[A] [00:10] c\n[B] [00:20] d\n';
    const { pieces = [], remarks = [] } = readTranscript(text) ?? {};
    expect(pieces.map(({ text: words, endMs }) => [words, endMs])).toEqual([
      ['a', undefined],
      ['c', 20_000],
      ['d', undefined],
    ]);
    expect(remarks).toMatchObject([{ line: 2 }]);
  });

  test('a recogniser that hangs is left out and named once', () => {
    const cue = (at: number) => `00:${10 + at}.000 --> 00:${11 + at}.000\nThank you.\n`;
    const { pieces, remarks } = readTranscript(`WEBVTT\n\n${[0, 1, 2, 3, 4].map(cue).join('\n')}`) ?? {};
    expect(pieces).toEqual([]);
    expect(remarks).toMatchObject([{ line: 3, message: expect.stringContaining('5 times in a row') }]);
  });

  test('a hostile file gets a bounded number of remarks', () => {
    const { remarks = [] } = readTranscript(`WEBVTT\n\n${'x --> y\n'.repeat(5_000)}`) ?? {};
    expect(remarks).toHaveLength(51);
    expect(remarks.at(-1)?.message).toBe('4950 more places could not be taken.');
  });
});

test('whatever stands in a file, pieces are in order and have a length', () => {
  const scrap = fc.constantFrom(
    'WEBVTT\n',
    '\n',
    '\r\n',
    '00:01 --> 00:02\n',
    '2:00 --> 1\n',
    '<v Al>',
    'Al: ',
    '[Al] ',
    '[01:02] ',
    'Al: 00:03\n',
    '{"segments":[',
    '{"startTime":1,"endTime":2,"body":"x"},',
    ']',
    '-->',
    '\uFEFF',
    '<v ',
  );
  const text = fc.array(fc.oneof(scrap, fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 40 });
  fc.assert(
    fc.property(text, (parts) => {
      const reading = readTranscript(parts.join(''));
      let last = 0;
      for (const { startMs, endMs } of reading?.pieces ?? []) {
        expect(startMs).toBeGreaterThanOrEqual(last);
        if (endMs !== undefined) expect(endMs).toBeGreaterThanOrEqual(startMs);
        last = startMs;
      }
    }),
    { numRuns: 2_000 },
  );
});

test.each(['vtt', 'srt', 'json', 'txt', 'md'])(
  'what we write as %s is read back, with its speakers',
  (name) => {
    const utterance = (speaker: string, startMs: number, text: string) => ({
      kind: 'speech' as const,
      speaker: speaker.toLowerCase(),
      speakerName: speaker,
      startMs,
      endMs: startMs + 4_000,
      text,
    });
    const transcript: Transcript = {
      episodeTitle: 'One',
      showTitle: 'Show',
      language: 'en',
      basis: 'recorded',
      totalMs: 8_000,
      sections: [
        {
          id: 's',
          title: 'Begin',
          startMs: 0,
          endMs: 8_000,
          utterances: [utterance('Maya', 0, 'Hello there.'), utterance('Theo', 4_000, 'Hello back.')],
        },
      ],
    };
    const format = TRANSCRIPT_FORMATS.find((each) => each.name === name);
    const written = format?.write(transcript) ?? '';
    expect(isEstimated(written)).toBe(false);
    expect(
      readTranscript(written)?.pieces.map(({ speaker, startMs, text }) => [speaker, startMs, text]),
    ).toEqual([
      ['Maya', 0, 'Hello there.'],
      ['Theo', 4_000, 'Hello back.'],
    ]);
    expect(isEstimated(format?.write({ ...transcript, basis: 'estimated' }) ?? '')).toBe(true);
  },
);
