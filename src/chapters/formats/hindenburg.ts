import type { Chapter } from '../../model/index.ts';
import { describeBasis, findBasis } from '../../notation/basis.ts';
import { formatTimestamp, parseTimestamp } from '../../notation/timestamp.ts';
import { scanXml } from '../../notation/xml-scan.ts';
import { escapeMarkup } from '../../notation/xml.ts';
import { type ChapterReading, chapterFormat } from '../format.ts';
import { Remarks } from '../remarks.ts';
import { preferMarkers } from '../prefer-markers.ts';

/** The markers of a Hindenburg session: an element `Marker` of type Chapter, its time, name and link. */
export const hindenburg = chapterFormat({
  name: 'hindenburg',
  description: 'Chapter markers as a Hindenburg session holds them.',
  fileName: 'chapters.hindenburg.xml',
  mediaType: 'application/xml',
  keeps: { fields: ['url'], basis: true, step: 'millisecond' },
  write({ chapters, basis }) {
    const lines = [
      '<?xml version="1.0" encoding="UTF-8"?>',
      `<!-- ${describeBasis(basis)} -->`,
      '<Session>',
      '  <Markers>',
      ...chapters.map(({ startMs, title, url }, index) => {
        const link = url === undefined ? '' : ` URL="${escapeMarkup(url)}"`;
        return `    <Marker Id="${index + 1}" Name="${escapeMarkup(title)}" Time="${formatTime(startMs)}"${link} Type="Chapter"/>`;
      }),
      '  </Markers>',
      '</Session>',
    ];
    return `${lines.join('\n')}\n`;
  },
  recognises: (text) => /<Marker\s/.test(text) && /<(?:Session|Markers)[\s>]/.test(text),
  read,
});

/**
 * Also out of a whole session, which says how long it is, and where markers stand as they were made: chapters, or all markers where
 * none is a chapter.
 */
function read(text: string): ChapterReading {
  const remarks = new Remarks(text);
  const found: { readonly isChapter: boolean; readonly chapter: Chapter }[] = [];
  let latestMs: number | undefined;
  for (const piece of scanXml(text)) {
    if (piece.type === 'fault') remarks.at(piece.at, 'Unexpected `<`, expected well-formed XML.');
    if (piece.type === 'open' && piece.name === 'Session')
      latestMs ??= parseTimestamp(piece.attributes.get('Time') ?? '');
    if (piece.type !== 'open' || piece.name !== 'Marker') continue;
    const { attributes, at } = piece;
    const isChapter = /^chapter$/i.test(attributes.get('Type') ?? '');
    const startMs = parseTimestamp(attributes.get('Time') ?? '');
    const [title, url] = [attributes.get('Name') ?? '', linkOf(attributes)];
    if (startMs === undefined)
      remarks.at(at, 'Marker without a `Time` such as `01:30.000`; it was left out.');
    else
      found.push({
        isChapter,
        chapter: { title, startMs, endMs: startMs, level: 1, url, place: remarks.placeOf(at) },
      });
  }
  if (found.length === 0) remarks.file('No element `Marker` was found.');
  const wanted = preferMarkers(found, remarks, ({ isChapter }) => isChapter);
  return {
    basis: findBasis(text),
    chapters: wanted.map(({ chapter }) => chapter),
    latestMs,
    remarks: remarks.all,
  };
}

/** Sessions hold an address and a name for it; which attribute is which was not always clear to those who read them. */
function linkOf(attributes: ReadonlyMap<string, string>): string | undefined {
  const links = [...attributes]
    .filter(([name]) => /^(?:ur[il]|link|href)/i.test(name))
    .map(([, value]) => value);
  return links.find((value) => /^https?:\/\//i.test(value)) ?? links[0];
}

/** As Hindenburg writes times: `16.775`, `02:56.334`, `1:05:50.925`. */
function formatTime(ms: number): string {
  const hours = Math.floor(ms / 3_600_000);
  const rest = formatTimestamp(ms % 3_600_000);
  if (hours > 0) return `${hours}${rest.slice(2)}`;
  return ms < 60_000 ? rest.slice(6) : rest.slice(3);
}
