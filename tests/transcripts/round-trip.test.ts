import { Ajv } from 'ajv';
import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import type { Transcript } from '../../src/model/index.ts';
import { json } from '../../src/transcripts/formats/json.ts';
import { html } from '../../src/transcripts/formats/html.ts';
import { md } from '../../src/transcripts/formats/md.ts';
import { srt } from '../../src/transcripts/formats/srt.ts';
import { txt } from '../../src/transcripts/formats/txt.ts';
import { vtt } from '../../src/transcripts/formats/vtt.ts';
import { graphemeLength } from '../../src/transcripts/graphemes.ts';
import { tidyTranscript } from '../../src/transcripts/index.ts';
import { soundCaption } from '../../src/transcripts/sound-caption.ts';
import { turnsOf } from '../../src/transcripts/turns.ts';
import { canValidateHtml, validateHtml } from '../support/html-validator.ts';
import { anyTranscript } from '../support/transcripts.ts';
import { parseVtt } from '../support/vtt-parser.ts';
import { readStrictly } from './strict-srt.ts';

const utterancesOf = (transcript: Transcript) =>
  tidyTranscript(transcript).sections.flatMap(({ utterances }) => utterances);

/** Everything that is heard, without spaces: what formats may break differently but must not lose. */
function words(transcript: Transcript): string {
  return utterancesOf(transcript)
    .map((utterance) => (utterance.kind === 'speech' ? utterance.text : soundCaption(utterance)))
    .join('')
    .replaceAll(' ', '');
}

function expectOrder(cues: readonly { readonly startMs: number; readonly endMs: number }[]): void {
  let freeMs = 0;
  for (const { startMs, endMs } of cues) {
    expect(startMs).toBeGreaterThanOrEqual(freeMs);
    expect(endMs).toBeGreaterThan(startMs);
    freeMs = endMs;
  }
}

const validateJson = new Ajv({ allErrors: true }).compile({
  type: 'object',
  required: ['version', 'segments'],
  additionalProperties: false,
  properties: {
    version: { const: '1.0.0' },
    basis: { enum: ['planned', 'estimated', 'recorded'] },
    note: { type: 'string' },
    language: { type: 'string', pattern: '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$' },
    segments: {
      type: 'array',
      items: {
        type: 'object',
        required: ['startTime', 'endTime', 'body'],
        additionalProperties: false,
        properties: {
          speaker: { type: 'string', minLength: 1 },
          startTime: { type: 'number', minimum: 0 },
          endTime: { type: 'number', minimum: 0 },
          body: { type: 'string', minLength: 1 },
        },
      },
    },
  },
});

describe('whatever is said', { timeout: 60_000 }, () => {
  test('its WebVTT passes the W3C parser, keeps every character, and fits the lines', () => {
    fc.assert(
      fc.property(anyTranscript, (transcript) => {
        const text = vtt.write(transcript);
        const { cues, errors } = parseVtt(text, 'subtitles/captions/descriptions');
        expect(errors).toEqual([]);
        expect(
          cues
            .map((cue) => cue.text)
            .join('')
            .replace(/[ \n]/g, ''),
        ).toBe(words(transcript));
        for (const cue of cues) {
          const lines = cue.text.split('\n');
          expect(lines.length).toBeLessThanOrEqual(2);
          for (const line of lines) expect(graphemeLength(line)).toBeLessThanOrEqual(65);
        }
        expectOrder(cues);
      }),
    );
  });

  test('its SubRip can be read without a guess, and fits two lines of 32', () => {
    fc.assert(
      fc.property(anyTranscript, (transcript) => {
        const cards = readStrictly(srt.write(transcript));
        for (const { lines } of cards) {
          expect(lines.length).toBeLessThanOrEqual(2);
          for (const line of lines) expect(graphemeLength(line)).toBeLessThanOrEqual(32);
          expect(lines.join(' ')).not.toMatch(/<[^<>]*>|-->|\{\\/);
        }
        expectOrder(cards);
      }),
    );
  });

  test('its JSON fits the specification and keeps every character', () => {
    fc.assert(
      fc.property(anyTranscript, (transcript) => {
        const file = JSON.parse(json.write(transcript));
        validateJson(file);
        expect(validateJson.errors).toBeNull();
        expect(
          file.segments
            .map(({ body }: { body: string }) => body)
            .join('')
            .replaceAll(' ', ''),
        ).toBe(words(transcript));
      }),
    );
  });

  test('its Markdown is read as text, heading for heading and paragraph for paragraph', () => {
    fc.assert(
      fc.property(anyTranscript, (transcript) => {
        const tree = fromMarkdown(md.write(transcript), {
          extensions: [gfm()],
          mdastExtensions: [gfmFromMarkdown()],
        });
        const { sections } = tidyTranscript(transcript);
        expect(tree.children.filter(({ type }) => type === 'heading').length).toBe(
          1 + sections.filter(({ title }) => title !== undefined).length,
        );
        const expected = sections.flatMap((section) => [
          ...(section.title === undefined ? [] : [section.title]),
          ...turnsOf(section).flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)),
        ]);
        const found = tree.children.map(textOf);
        for (const text of expected) expect(found).toContain(text);
      }),
    );
  });

  test('its plain text holds every paragraph on a line of its own', () => {
    fc.assert(
      fc.property(anyTranscript, (transcript) => {
        const lines = txt.write(transcript).split('\n');
        for (const section of tidyTranscript(transcript).sections)
          for (const { paragraphs } of turnsOf(section))
            for (const { text } of paragraphs) expect(lines).toContain(text);
      }),
    );
  });

  test.skipIf(!canValidateHtml)('its page is valid, and holds no script', { timeout: 240_000 }, async () => {
    const transcripts = fc.sample(anyTranscript, { numRuns: 60, seed: 11 });
    const pages = Object.fromEntries(
      transcripts.map((transcript, index) => [`${index}.html`, html.write(transcript)]),
    );
    for (const page of Object.values(pages)) expect(page).not.toMatch(/<\/?script|<img|<link|url\(|@import/i);
    const found = await validateHtml(pages);
    // Words of any kind are in no language and no normal form.
    const ofWords = /appears to be written in|Private Use Area|Normalization Form C/;
    expect(found.filter((message) => !ofWords.test(message))).toEqual([]);
  });
});

function textOf(node: object): string {
  if ('children' in node) return (node.children as object[]).map(textOf).join('');
  return 'value' in node ? String(node.value) : '';
}
