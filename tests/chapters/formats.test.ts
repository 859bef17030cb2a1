import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ffmetadata } from '../../src/chapters/formats/ffmetadata.ts';
import { json } from '../../src/chapters/formats/json.ts';
import { webvtt } from '../../src/chapters/formats/webvtt.ts';
import { youtube } from '../../src/chapters/formats/youtube.ts';
import { CHAPTER_FORMATS, makeChapterSheet, USUAL_FORMATS } from '../../src/chapters/index.ts';
import type { ChapterSheet } from '../../src/model/index.ts';
import { expectGoldens } from '../support/goldens.ts';
import { episode, sampleRundown, show } from '../support/sample-rundown.ts';

const sample = (basis: ChapterSheet['basis']) =>
  makeChapterSheet({ episode: episode(), show: show(), rundown: sampleRundown(basis) });

test.each(['estimated', 'recorded'] as const)(
  'chapter files on %s times are as they always were',
  async (basis) => {
    const usual = CHAPTER_FORMATS.filter(({ name }) => USUAL_FORMATS.includes(name));
    const files = usual.map((format) => [format.fileName, format.write(sample(basis))] as const);
    await expectGoldens(join(import.meta.dirname, 'expected', basis), Object.fromEntries(files));
  },
);

test('names and files of formats are their own', () => {
  for (const key of ['name', 'fileName'] as const)
    expect(new Set(CHAPTER_FORMATS.map((format) => format[key])).size).toBe(CHAPTER_FORMATS.length);
});

test('a description shows hours on every line once a chapter begins after the first', () => {
  const chapters = [0, 3_599_999, 3_600_000, 43_200_500].map((startMs) => ({
    title: `At ${startMs}`,
    startMs,
    endMs: startMs,
    level: 1,
  }));
  expect(youtube.write({ ...sample('recorded'), chapters, totalMs: 43_300_000 })).toBe(
    '00:00:00 At 0\n00:59:59 At 3599999\n01:00:00 At 3600000\n12:00:00 At 43200500\n',
  );
});

test('titles that all begin with a dash keep it', () => {
  const chapters = ['- One', '– Two'].map((title, index) => ({
    title,
    startMs: index * 1_000,
    endMs: 0,
    level: 1,
  }));
  const text = youtube.write({ ...sample('recorded'), chapters });
  expect(text).toBe('00:00 – - One\n00:01 – – Two\n');
  expect(youtube.read(text).chapters.map(({ title }) => title)).toEqual(['- One', '– Two']);
});

test('a hidden chapter stays in JSON and leaves no hole elsewhere', () => {
  const base = { level: 1, endMs: 0 };
  const sheet = {
    ...sample('recorded'),
    totalMs: 30_000,
    chapters: [
      { ...base, startMs: 0, title: 'Shown' },
      { ...base, startMs: 10_000, title: '', hidden: true, image: 'https://a.example/i.png' },
      { ...base, startMs: 20_000, title: 'Next' },
    ],
  };
  expect(JSON.parse(json.write(sheet)).chapters[1]).toEqual({
    startTime: 10,
    endTime: 20,
    img: 'https://a.example/i.png',
    toc: false,
  });
  expect(webvtt.write(sheet)).toContain(
    '00:00:00.000 --> 00:00:20.000\nShown\n\n00:00:20.000 --> 00:00:30.000\nNext\n',
  );
});

describe('files of others', () => {
  test('JSON with nulls, times as text, unsorted, and entries that are none', () => {
    const text = `\uFEFF{"version":"1.1.0","title":null,"chapters":[
      {"startTime":"90.5","title":null,"url":null,"img":"https://a.example/1.png"},
      {"startTime":"1:02:03","title":"B","toc":true},{"title":"No time"},null,
      {"startTime":0,"title":"A","endTime":4.25,"toc":false,"location":{"name":"Here","geo":"geo:1,2","osm":"R1"}}]}`;
    const { chapters, remarks, basis, episodeTitle } = json.read(text);
    expect([basis, episodeTitle]).toEqual([undefined, undefined]);
    expect(chapters).toMatchObject([
      { title: '', startMs: 90_500, endMs: 90_500, image: 'https://a.example/1.png', hidden: undefined },
      { title: 'B', startMs: 3_723_000 },
      {
        title: 'A',
        startMs: 0,
        endMs: 4_250,
        hidden: true,
        location: { name: 'Here', geo: 'geo:1,2', osm: 'R1' },
      },
    ]);
    expect(remarks.map(({ message }) => message)).toEqual([
      'Chapter 3 has no `startTime` in seconds; it was left out.',
      'Chapter 4 has no `startTime` in seconds; it was left out.',
    ]);
  });

  test.each(['', '{', 'null', '7', '{"chapters":{}}'])('JSON that holds no list: %j', (text) => {
    const { chapters, remarks } = json.read(text);
    expect(chapters).toEqual([]);
    expect(remarks.at(-1)).toEqual({
      message: 'Unexpected content, expected JSON with a list of `chapters`.',
    });
  });

  test('WebVTT with short times, settings, tags, identifiers and CRLF', () => {
    const text =
      'WEBVTT Chapters\r\n\r\n1\r\n0.860 --> 7.380 align:start\r\n<b>R&amp;D</b>\r\n&#xe9;t&#233;\r\n\r\n01:02,5 --> x\r\nLost\r\n';
    expect(webvtt.read(text)).toEqual({
      basis: undefined,
      chapters: [{ title: 'R&D été', startMs: 860, endMs: 7_380, level: 1, place: { line: 4, column: 1 } }],
      remarks: [
        { line: 8, column: 1, message: 'Unexpected times, expected `00:00:00.000 --> 00:00:00.000`.' },
      ],
    });
  });

  test('ffmetadata in nanoseconds, in other fractions, with comments, streams and escapes', () => {
    const text =
      ';FFMETADATA1\ntitle=a\\=b\\\nc\n# note\n[CHAPTER]\nSTART=1500000000\nEND=2000000000\ntitle=\\;One\\\\\n[STREAM]\ntitle=no\n[CHAPTER]\nTIMEBASE=1/44100\nSTART=88200\ntitle=Two\n[CHAPTER]\ntitle=Three\n';
    expect(ffmetadata.read(text)).toMatchObject({
      episodeTitle: 'a=b\nc',
      chapters: [
        { title: ';One\\', startMs: 1_500, endMs: 2_000 },
        { title: 'Two', startMs: 2_000, endMs: 2_000 },
      ],
      remarks: [{ line: 15, message: 'Chapter without a START; it was left out.' }],
    });
  });
});
