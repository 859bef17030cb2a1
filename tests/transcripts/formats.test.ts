import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Rundown, Transcript, Utterance } from '../../src/model/index.ts';
import { html } from '../../src/transcripts/formats/html.ts';
import { md } from '../../src/transcripts/formats/md.ts';
import { srt } from '../../src/transcripts/formats/srt.ts';
import { vtt } from '../../src/transcripts/formats/vtt.ts';
import { makeTranscript, TRANSCRIPT_FORMATS } from '../../src/transcripts/index.ts';
import { expectGoldens } from '../support/goldens.ts';
import { canValidateHtml, validateHtml } from '../support/html-validator.ts';
import { episode, sampleRundown, show } from '../support/sample-rundown.ts';
import { readStrictly } from './strict-srt.ts';

const sample = (basis: Rundown['basis']) =>
  makeTranscript({ episode: episode(), show: show(), rundown: sampleRundown(basis) });

const said = (
  texts: readonly (string | Partial<Utterance>)[],
  facts: Partial<Transcript> = {},
): Transcript => ({
  ...sample('recorded'),
  sections: [
    {
      id: 'one',
      startMs: 0,
      endMs: texts.length * 10_000,
      utterances: texts.map((text, index) => ({
        kind: 'speech',
        speaker: 'maya',
        speakerName: 'Maya',
        startMs: index * 10_000,
        endMs: (index + 1) * 10_000,
        text: '',
        ...(typeof text === 'string' ? { text } : text),
      })),
    },
  ],
  ...facts,
});

test.each(['estimated', 'recorded'] as const)(
  'transcripts on %s times are as they always were',
  async (basis) => {
    const files = TRANSCRIPT_FORMATS.map((format) => [format.fileName, format.write(sample(basis))] as const);
    await expectGoldens(join(import.meta.dirname, 'expected', basis), Object.fromEntries(files));
  },
);

test('every format tells a transcript made before the recording from one made after it', () => {
  for (const format of TRANSCRIPT_FORMATS)
    expect(format.write(sample('estimated'))).not.toBe(format.write(sample('recorded')));
});

describe('SubRip', () => {
  const cards = (transcript: Transcript) =>
    readStrictly(srt.write(transcript)).map(({ lines }) => lines.join(' '));

  test('names a speaker where the speaker changes, and again after a sound', () => {
    const jonas = { speaker: 'jonas', speakerName: 'Jonas' };
    const bell = { kind: 'effect', text: 'a bell' } as const;
    expect(
      cards(said(['One.', 'Two.', { ...jonas, text: 'Three.' }, bell, { ...jonas, text: 'Four.' }])),
    ).toEqual(['Maya: One.', 'Two.', 'Jonas: Three.', '[a bell]', 'Jonas: Four.']);
  });

  test('writes names in the characters that players know, and keeps them apart', () => {
    const named = (speaker: string, speakerName: string) => ({ speaker, speakerName, text: 'Hi.' });
    expect(
      cards(
        said([
          named('a', 'Zoë Großmann-Ødegård'),
          named('b', 'Zoe Grossmann Odegard'),
          named('wei-2', '山田'),
          named('李', '李'),
          named('c', 'Maximilian Featherstonehaugh the Third'),
        ]),
      ),
    ).toEqual([
      'Zoe Grossmann: Hi.',
      'Zoe Grossmann 2: Hi.',
      'wei 2: Hi.',
      'Speaker: Hi.',
      'Maximilian: Hi.',
    ]);
  });

  test('names the speaker where a card would begin like a name', () => {
    const [first, second] = cards(
      said(['This is a long sentence that fills a whole card by itself. Rule 1: Never guess.']),
    );
    expect(first).toMatch(/^Maya: This is/);
    expect(second).toMatch(/by itself\.$/);
    expect(
      cards(
        said(['This is a long sentence that fills the whole of two cards of any kind. Rule 1: Never guess.']),
      ).at(-1),
    ).toBe('Maya: Rule 1: Never guess.');
  });

  test('says before a recording that times are estimates, within the first second', () => {
    const [mark, first] = readStrictly(srt.write(said(['One.'], { basis: 'planned' })));
    expect(mark).toEqual({ startMs: 0, endMs: 1_000, lines: ['[Times are estimates]'] });
    expect(first).toEqual({ startMs: 1_000, endMs: 10_000, lines: ['Maya: One.'] });
  });

  test('keeps what players would take for tags or times', () => {
    expect(cards(said(['Vec<Vec<T>> {\\an8} 1 < 2 > 0 00:00:01,000 --> 00:00:02,000']))).toEqual([
      'Maya: Vec‹Vec‹T›› { \\an8} 1 ‹ 2 › 0 00:00:01,000 → 00:00:02,000',
    ]);
    expect(cards(said(['5 > 3 and 3 < 5.']))).toEqual(['Maya: 5 > 3 and 3 < 5.']);
  });
});

test('a block’s time is shared out by the length of its text', () => {
  const text =
    'Twenty characters ab. '.repeat(2) +
    'And this one is a sentence of more than sixty-five characters, you see.';
  expect(vtt.write(said([text])).match(/\d\d:\d\d\.\d{3} -->/g)).toEqual(['00:00.000 -->', '00:03.772 -->']);
});

describe('HTML', () => {
  test('names the language and its direction; an unknown one is undetermined', () => {
    expect(html.write(said(['x'], { language: 'he-il' }))).toContain('<html lang="he-IL" dir="rtl">');
    expect(html.write(said(['x'], { language: 'az-Arab' }))).toContain('<html lang="az-Arab" dir="rtl">');
    expect(html.write(said(['x'], { language: 'de' }))).toContain('<html lang="de">');
    expect(html.write(said(['x'], { language: '"><script>' }))).toContain('<html lang="und">');
  });

  test('names a speaker again after a minute', () => {
    const times = html.write(said(Array.from({ length: 9 }, () => 'Words.'))).match(/<time[^>]*>[^<]*/g);
    expect(times).toEqual(['<time datetime="PT0S">0:00', '<time datetime="PT60S">1:00']);
  });

  test.skipIf(!canValidateHtml)('is valid', { timeout: 120_000 }, async () => {
    expect(
      await validateHtml({
        'estimated.html': html.write(sample('estimated')),
        'recorded.html': html.write(sample('recorded')),
        'empty.html': html.write({ ...sample('planned'), sections: [], episodeTitle: '', showTitle: '' }),
      }),
    ).toEqual([]);
  });
});

test('Markdown leaves what is no markup as it is', () => {
  const plain = 'snake_case, 2 * 3, [1], a < b, $5 & more: see https://example.org/a_b, and so on.';
  expect(md.write(said([plain]))).toContain(`\n${plain}\n`);
});
