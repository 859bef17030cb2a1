import type { Chapter } from '../../model/index.ts';
import { describeBasis, findBasis } from '../../notation/basis.ts';
import { type ChapterReading, chapterFormat } from '../format.ts';
import { Remarks } from '../remarks.ts';

/**
 * ffmpeg's metadata file, version 1 (ffmpeg-formats, "Metadata"). Before a recording the basis stands in a tag as
 * well as in a comment, so that it stays with audio the file is copied into. Links and images have no place here.
 */
export const ffmetadata = chapterFormat({
  name: 'ffmetadata',
  description: 'ffmpeg metadata, to put chapters into an audio or video file.',
  fileName: 'chapters.ffmetadata.txt',
  mediaType: 'text/plain',
  keeps: { fields: ['end'], basis: true, step: 'millisecond' },
  write(sheet) {
    const basis = describeBasis(sheet.basis);
    const lines = [
      ';FFMETADATA1',
      `; ${basis}`,
      tag('title', sheet.episodeTitle),
      tag('album', sheet.showTitle),
      ...(sheet.basis === 'recorded' ? [] : [tag('comment', basis)]),
      ...sheet.chapters.flatMap(({ title, startMs, endMs }) => [
        '',
        '[CHAPTER]',
        'TIMEBASE=1/1000',
        `START=${startMs}`,
        `END=${endMs}`,
        tag('title', title),
      ]),
    ];
    return `${lines.join('\n')}\n`;
  },
  recognises: (text) => /^\uFEFF?;FFMETADATA/.test(text),
  read,
});

/** ffmpeg (5.1) takes the line break after a final backslash for escaped, even where the backslash is: a space parts them. */
function tag(key: string, value: string): string {
  return `${key}=${value.replace(/[=;#\\\n]/g, '\\$&')}${value.endsWith('\\') ? ' ' : ''}`;
}

interface Section {
  readonly name: string;
  readonly line: number;
  readonly tags: Map<string, string>;
}

function read(text: string): ChapterReading {
  const [head, ...sections] = readSections(text);
  const remarks = new Remarks(text);
  if (!/^\uFEFF?;FFMETADATA/.test(text)) remarks.line(1, 'Unexpected first line, expected `;FFMETADATA1`.');
  const chapters: Chapter[] = [];
  for (const section of sections.filter(({ name }) => name === 'CHAPTER')) {
    const chapter = readChapter(section.tags);
    if (chapter) chapters.push({ ...chapter, place: { line: section.line, column: 1 } });
    else remarks.line(section.line, 'Chapter without a START; it was left out.');
  }
  return {
    episodeTitle: head?.tags.get('title'),
    showTitle: head?.tags.get('album'),
    basis: findBasis(text),
    chapters,
    remarks: remarks.all,
  };
}

function readChapter(tags: ReadonlyMap<string, string>): Chapter | undefined {
  const [, over = '1', under = '1000000000'] = /^(\d+)\/(\d+)$/.exec(tags.get('TIMEBASE') ?? '') ?? [];
  const start = tags.get('START') ?? '';
  if (!/^\d{1,18}$/.test(start) || Number(under) === 0) return undefined;
  const toMs = (ticks: string) => Math.round((Number(ticks) * Number(over) * 1_000) / Number(under));
  const end = tags.get('END') ?? '';
  return {
    title: tags.get('title')?.replace(/\\ $/, '\\') ?? '',
    startMs: toMs(start),
    endMs: toMs(/^\d{1,18}$/.test(end) ? end : start),
    level: 1,
  };
}

/** The global section, named by the empty string, and those after it. A backslash keeps the character after it, a line's end too. */
function readSections(text: string): readonly Section[] {
  const sections: Section[] = [{ name: '', line: 1, tags: new Map() }];
  let line = 1;
  for (const [raw] of text.replace(/\r\n/g, '\n').matchAll(/(?:\\[\s\S]|[^\\\n])*(?:\n|\\?$)/g)) {
    const entry = raw.replace(/\n$/, '');
    const [, name] = /^\[([A-Z]+)\]\s*$/.exec(entry) ?? [];
    const [, key, value] = /^((?:\\[\s\S]|[^\\=])*)=([\s\S]*)$/.exec(entry) ?? [];
    if (name !== undefined) sections.push({ name, line, tags: new Map() });
    else if (key !== undefined && !/^[;#]/.test(entry))
      sections.at(-1)?.tags.set(unescape(key), unescape(value ?? ''));
    line += raw.split('\n').length - 1;
  }
  return sections;
}

function unescape(text: string): string {
  return text.replace(/\\([\s\S])/g, '$1');
}
