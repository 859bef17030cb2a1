import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import {
  ChaptersJson,
  FFMetadata,
  MKVMergeXML,
  MP4Chaps,
  PodloveSimpleChapters,
  VorbisComment,
  WebVTT,
  Youtube,
} from '@mtillmann/chapters';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tidySheet } from '../../src/chapters/index.ts';
import type { ChapterSheet } from '../../src/model/index.ts';
import { parseFrameRate } from '../../src/notation/timecode.ts';
import { formatNamed, shownSheets } from '../support/sheets.ts';
import { requireTool } from '../support/tools.ts';

const [ffmpeg, ffprobe, mkvmerge, xmllint] = (['ffmpeg', 'ffprobe', 'mkvmerge', 'xmllint'] as const).map(
  requireTool,
);
const execute = promisify(execFile);
const frameRate = parseFrameRate('25');

/** Sheets with something in them, hidden chapters gone; the same ones in every run. */
const sheets: readonly ChapterSheet[] = shownSheets(60, 42);

/** The same with a late first chapter and gaps: each second one ends halfway to the next. */
const loose: readonly ChapterSheet[] = sheets.map((sheet) => ({
  ...sheet,
  totalMs: sheet.totalMs + 42_000,
  chapters: sheet.chapters.map(({ startMs, endMs, ...one }, index) => ({
    ...one,
    startMs: startMs + 42_000,
    endMs: (index % 2 === 0 ? endMs : Math.floor((startMs + endMs) / 2)) + 42_000,
  })),
}));

const outline = (sheet: ChapterSheet) => sheet.chapters.map(({ startMs, title }) => ({ startMs, title }));

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chapters-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('other programs take what is written', { timeout: 180_000 }, () => {
  test.skipIf(!ffprobe)('ffmpeg reads every title and millisecond of ffmetadata', async () => {
    for (const [index, sheet] of [...sheets.slice(0, 30), ...loose.slice(0, 10)].entries()) {
      const source = join(folder, `${index}.txt`);
      await writeFile(source, formatNamed('ffmetadata').write(sheet));
      const asked = ['-v', 'error', '-f', 'ffmetadata', '-of', 'json', '-show_chapters', source];
      const { stdout } = await execute(ffprobe ?? '', asked, { maxBuffer: 1e8 });
      const { chapters } = JSON.parse(stdout) as {
        chapters: readonly { start_time: string; end_time: string; tags?: { title?: string } }[];
      };
      expect(
        chapters.map(({ start_time, tags }) => ({
          startMs: Math.round(Number(start_time) * 1_000),
          title: tags?.title?.trimEnd() ?? '',
        })),
      ).toEqual(outline(sheet));
      expect(chapters.map(({ end_time }) => Math.round(Number(end_time) * 1_000))).toEqual(
        sheet.chapters.map(({ endMs }) => endMs),
      );
    }
  });

  test.skipIf(!mkvmerge || !ffmpeg).each(['matroska', 'ogm', 'cue'])('mkvmerge takes %s', async (name) => {
    const sound = join(folder, `${name}.wav`);
    await execute(ffmpeg ?? '', ['-loglevel', 'error', '-f', 'lavfi', '-i', 'anullsrc', '-t', '0.1', sound]);
    for (const [index, one] of [...sheets.slice(0, 10), ...loose.slice(0, 5)].entries()) {
      const sheet = { ...one, chapters: one.chapters.map((chapter) => ({ ...chapter, url: undefined })) };
      const list = join(folder, `${name}-${index}.${name === 'cue' ? 'cue' : 'txt'}`);
      await writeFile(list, formatNamed(name).write(sheet));
      const target = join(folder, `${name}-${index}.mka`);
      await execute(mkvmerge ?? '', [
        '-q',
        '-o',
        target,
        '--chapter-charset',
        'UTF-8',
        '--chapters',
        list,
        sound,
      ]);
      expect((await readFile(target)).length).toBeGreaterThan(1_000);
      if (name === 'cue') continue;
      const asked = ['-v', 'error', '-of', 'json', '-show_chapters', target];
      const { stdout } = await execute(ffprobe ?? '', asked, { maxBuffer: 1e8 });
      const { chapters } = JSON.parse(stdout) as { chapters: readonly { start_time: string }[] };
      const starts = chapters.map(({ start_time }) => Math.round(Number(start_time) * 1_000));
      const tops = name === 'matroska' ? sheet.chapters.filter(({ level }) => level === 1) : sheet.chapters;
      expect(starts).toEqual(tops.map(({ startMs }) => startMs));
    }
  });

  test.skipIf(!xmllint)('libxml2 finds every XML file well-formed', async () => {
    const names: string[] = [];
    for (const [index, sheet] of sheets.entries()) {
      for (const name of ['psc', 'matroska', 'fcpxml', 'hindenburg']) {
        if (formatNamed(name).refuses(sheet, { frameRate })) continue;
        names.push(`${name}-${index}.xml`);
        await writeFile(join(folder, `${name}-${index}.xml`), formatNamed(name).write(sheet, { frameRate }));
      }
    }
    expect(names.length).toBeGreaterThan(100);
    await execute(xmllint ?? '', ['--noout', '--nonet', '--huge', ...names], { cwd: folder });
  });
});

/** Titles that the other converter reads without a fault of its own: it knows no escapes in XML, and splits at `=`. */
const plain = (sheet: ChapterSheet): ChapterSheet =>
  tidySheet({
    ...sheet,
    chapters: sheet.chapters.map(({ title, ...one }) => ({
      ...one,
      url: undefined,
      level: 1,
      title: `Title ${title
        .replace(/[^\p{L}\p{N} ]/gu, '')
        .trim()
        .slice(0, 28)} end`.replace(/ +/g, ' '),
    })),
  });

/** It reads Podlove's chapters out of feeds only, and of WebVTT cues with a number and no NOTE. */
function asItWants(name: string, text: string): string {
  if (name === 'webvtt') return text.replace(/NOTE\n[^]*?\n\n/, '').replace(/^(?=\d+:.*-->)/gm, '1\n');
  if (name !== 'psc') return text;
  const element = text.replace(/^<\?xml.*\n/, '');
  return `<?xml version="1.0"?>\n<rss version="2.0"><channel><title>x</title><item>${element}</item></channel></rss>`;
}

describe('another converter reads the same chapters', () => {
  test.each([
    ['psc', PodloveSimpleChapters],
    ['webvtt', WebVTT],
    ['ffmetadata', FFMetadata],
    ['mp4chaps', MP4Chaps],
    ['ogm', VorbisComment],
    ['matroska', MKVMergeXML],
    ['youtube', Youtube],
    ['spotify', Youtube],
    ['apple', Youtube],
    ['json', ChaptersJson],
  ] as const)('of %s', (name, Other) => {
    for (const sheet of sheets.map(plain).filter(({ chapters }) => chapters.length > 1)) {
      const recorded: ChapterSheet = { ...sheet, basis: 'recorded' };
      const other = Other.create(asItWants(name, formatNamed(name).write(recorded, { frameRate })));
      const step = formatNamed(name).keeps.step === 'second' ? 1_000 : 1;
      expect(
        other.chapters.map(({ startTime, title }: { startTime: number; title?: string }) => ({
          startMs: Math.round(startTime * 1_000),
          title,
        })),
      ).toEqual(
        outline(sheet).map(({ startMs, title }) => ({ startMs: Math.floor(startMs / step) * step, title })),
      );
    }
  });
});
