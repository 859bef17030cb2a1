import type { Chapter } from '../../model/index.ts';
import { describeBasis, findBasis } from '../../notation/basis.ts';
import { formatTimestamp, parseTimestamp } from '../../notation/timestamp.ts';
import { scanXml } from '../../notation/xml-scan.ts';
import { escapeMarkup } from '../../notation/xml.ts';
import { type ChapterReading, chapterFormat } from '../format.ts';
import { Remarks } from '../remarks.ts';

/** Podlove Simple Chapters 1.2 as a file of its own; the element is ready to stand in a feed's `<item>`. */
export const psc = chapterFormat({
  name: 'psc',
  description: 'Podlove Simple Chapters 1.2 (XML), for the feed and for Spotify.',
  fileName: 'chapters.psc.xml',
  mediaType: 'application/xml',
  keeps: { fields: ['url', 'image'], basis: true, step: 'millisecond' },
  write(sheet) {
    const lines = [
      '<?xml version="1.0" encoding="UTF-8"?>',
      `<!-- ${describeBasis(sheet.basis)} -->`,
      '<psc:chapters version="1.2" xmlns:psc="http://podlove.org/simple-chapters">',
      ...sheet.chapters.map(writeChapter),
      '</psc:chapters>',
    ];
    return `${lines.join('\n')}\n`;
  },
  recognises: (text) =>
    /<(?:[\w.-]{1,40}:)?chapters\b/.test(text) && text.includes('podlove.org/simple-chapters'),
  read,
});

function writeChapter({ startMs, title, url, image }: Chapter): string {
  const attributes = { start: formatTimestamp(startMs), title, href: url, image };
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value = '']) => `${name}="${escapeMarkup(value)}"`);
  return `  <psc:chapter ${written.join(' ')}/>`;
}

/** A file of its own, or a feed: of a feed the first item that has chapters. */
function read(text: string): ChapterReading {
  const remarks = new Remarks(text);
  const chapters: Chapter[] = [];
  let lists = 0;
  for (const piece of scanXml(text)) {
    if (piece.type === 'fault') remarks.at(piece.at, 'Unexpected `<`, expected well-formed XML.');
    if (piece.type !== 'open') continue;
    if (piece.name === 'chapters') lists++;
    if (piece.name !== 'chapter' || lists > 1) continue;
    const { attributes } = piece;
    const startMs = parseTimestamp(attributes.get('start') ?? '');
    if (startMs === undefined)
      remarks.at(piece.at, 'Chapter without a `start` such as `00:01:30.000`; it was left out.');
    else
      chapters.push({
        title: attributes.get('title') ?? '',
        startMs,
        endMs: startMs,
        level: 1,
        place: remarks.placeOf(piece.at),
        url: attributes.get('href'),
        image: attributes.get('image'),
      });
  }
  if (lists === 0) remarks.file('Unexpected content, expected an element `psc:chapters`.');
  if (lists > 1) remarks.file(`The file has ${lists} lists of chapters; the first was read.`);
  return { basis: findBasis(text), chapters, remarks: remarks.all };
}
