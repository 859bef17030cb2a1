import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { csv } from '../../src/chapters/formats/csv.ts';
import { ffmetadata } from '../../src/chapters/formats/ffmetadata.ts';
import { json } from '../../src/chapters/formats/json.ts';
import { psc } from '../../src/chapters/formats/psc.ts';
import { webvtt } from '../../src/chapters/formats/webvtt.ts';
import { youtube } from '../../src/chapters/formats/youtube.ts';
import { tidySheet } from '../../src/chapters/index.ts';
import type { Chapter, ChapterSheet } from '../../src/model/index.ts';
import { parseTimestamp } from '../../src/notation/timestamp.ts';
import { anySheet } from '../support/sheets.ts';
import { requireTool } from '../support/tools.ts';
import { parseVtt } from '../support/vtt-parser.ts';
import { validateJsonChapters } from './json-schema.ts';
import { readStrictly } from './strict-ffmetadata.ts';

/** What a format without hidden chapters should give back: starts as they are, and ends, but for chapters that go over into a hidden one. */
function visible(sheet: ChapterSheet): readonly Chapter[] {
  const { chapters } = tidySheet(sheet);
  return chapters.flatMap((chapter, index) => {
    if (chapter.hidden) return [];
    let { endMs } = chapter;
    for (const next of chapters.slice(index + 1)) {
      if (!next.hidden || next.startMs !== endMs) break;
      endMs = next.endMs;
    }
    return [{ ...chapter, endMs }];
  });
}

const times = ({ startMs, endMs, title }: Pick<Chapter, 'startMs' | 'endMs' | 'title'>) => ({
  startMs,
  endMs,
  title,
});

describe('whatever a sheet holds', { timeout: 60_000 }, () => {
  test('its JSON fits the specification and reads back whole', () => {
    fc.assert(
      fc.property(anySheet, (sheet) => {
        const text = json.write(sheet);
        validateJsonChapters(JSON.parse(text));
        expect(validateJsonChapters.errors).toBeNull();
        const { chapters, remarks, basis } = json.read(text);
        expect(chapters.map((chapter) => ({ ...chapter, place: undefined }))).toEqual(
          tidySheet(sheet).chapters.map((chapter) => ({
            ...chapter,
            shortTitle: undefined,
            level: 1,
            hidden: chapter.hidden || undefined,
          })),
        );
        expect([remarks, basis]).toEqual([[], sheet.basis]);
      }),
    );
  });

  test('its table for spreadsheets gives everything back, short titles too', () => {
    fc.assert(
      fc.property(anySheet, (sheet) => {
        const { chapters, remarks } = csv.read(csv.write(sheet));
        expect(chapters.map((chapter) => ({ ...chapter, place: undefined }))).toEqual(
          tidySheet(sheet).chapters.map((chapter) => ({ ...chapter, hidden: chapter.hidden || undefined })),
        );
        if (chapters.length > 0) expect(remarks).toEqual([]);
      }),
    );
  });

  test('its WebVTT passes the W3C parser and reads back, with ours too', () => {
    fc.assert(
      fc.property(anySheet, (sheet) => {
        const text = webvtt.write(sheet);
        const { cues, errors } = parseVtt(text, 'chapters');
        expect(errors).toEqual([]);
        const expected = visible(sheet).map(times);
        expect(cues.map((cue) => times({ ...cue, title: cue.text }))).toEqual(expected);
        const reading = webvtt.read(text);
        expect(reading.chapters.map(times)).toEqual(expected);
        expect([reading.remarks, reading.basis]).toEqual([[], sheet.basis]);
      }),
    );
  });

  test('its ffmetadata keeps to the documented grammar and reads back, with our reader too', () => {
    fc.assert(
      fc.property(anySheet, (sheet) => {
        const text = ffmetadata.write(sheet);
        const [head, ...sections] = readStrictly(text);
        const expected = visible(sheet).map(times);
        expect(head?.tags['title']?.trimEnd()).toBe(tidySheet(sheet).episodeTitle);
        expect(
          sections.map(({ tags }) => ({
            startMs: Number(tags['START']),
            endMs: Number(tags['END']),
            title: tags['title']?.trimEnd(),
          })),
        ).toEqual(expected);
        const reading = ffmetadata.read(text);
        expect(reading.chapters.map(times)).toEqual(expected);
        expect([reading.remarks, reading.basis]).toEqual([[], sheet.basis]);
      }),
    );
  });

  test('its Podlove Simple Chapters are well formed and read back', () => {
    const parser = new XMLParser({
      ignoreAttributes: false,
      attributeNamePrefix: '',
      parseAttributeValue: false,
      trimValues: false,
      htmlEntities: true,
      isArray: (name) => name === 'psc:chapter',
      processEntities: { enabled: true, maxTotalExpansions: 1e9, maxExpandedLength: 1e9 },
    });
    fc.assert(
      fc.property(anySheet, (sheet) => {
        const text = psc.write(sheet);
        expect(XMLValidator.validate(text)).toBe(true);
        const found = parser.parse(text)['psc:chapters']['psc:chapter'] ?? [];
        expect(
          found.map(({ start, title, href, image }: Record<string, string>) => [
            parseTimestamp(start ?? ''),
            title,
            href,
            image,
          ]),
        ).toEqual(visible(sheet).map(({ startMs, title, url, image }) => [startMs, title, url, image]));
      }),
    );
  });

  const xmllint = requireTool('xmllint');
  test.skipIf(!xmllint)('its Podlove Simple Chapters are well formed for libxml2', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'psc-'));
    const sheets = fc.sample(anySheet, { numRuns: 80, seed: 7 });
    const names = sheets.map((_, index) => `${index}.xml`);
    await Promise.all(
      sheets.map((sheet, index) => writeFile(join(folder, `${index}.xml`), psc.write(sheet))),
    );
    await promisify(execFile)(xmllint ?? '', ['--noout', '--nonet', ...names], { cwd: folder });
    await rm(folder, { recursive: true });
  });

  test('its description has one line for each chapter, from zero on', () => {
    fc.assert(
      fc.property(anySheet, (sheet) => {
        const lines = youtube
          .write({ ...sheet, basis: 'recorded' })
          .split('\n')
          .slice(0, -1);
        expect(lines.map((line) => /^(?:\d{2,}:)?\d\d:\d\d (?=\S)/.test(line))).toEqual(
          visible(sheet).map(() => true),
        );
        expect(lines[0] ?? '00:00 ').toMatch(/^(?:00:)?00:00 /);
        expect(lines.join('')).not.toMatch(/[<>]/);
      }),
    );
  });
});

test('no file of one basis can be taken for a file of another', () => {
  fc.assert(
    fc.property(anySheet, (sheet) => {
      for (const format of [json, webvtt, ffmetadata, psc, youtube]) {
        const files = new Set(
          (['planned', 'estimated', 'recorded'] as const).map((basis) => format.write({ ...sheet, basis })),
        );
        expect(files.size).toBe(3);
      }
    }),
    { numRuns: 20 },
  );
});
