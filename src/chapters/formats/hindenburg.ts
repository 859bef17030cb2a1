import type { Chapter } from '../../model/index.ts';
import { describeBasis, findBasis } from '../../notation/basis.ts';
import { formatTimestamp, parseTimestamp } from '../../notation/timestamp.ts';
import { scanXml } from '../../notation/xml-scan.ts';
import { escapeMarkup } from '../../notation/xml.ts';
import { type ChapterReading, chapterFormat } from '../format.ts';
import { Remarks } from '../remarks.ts';

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
      ...chapters.map(({ startMs, title, url }) => {
        const link = url === undefined ? '' : ` URL="${escapeMarkup(url)}"`;
        return `    <Marker Type="Chapter" Time="${formatTimestamp(startMs)}" Name="${escapeMarkup(title)}"${link}/>`;
      }),
      '  </Markers>',
      '</Session>',
    ];
    return `${lines.join('\n')}\n`;
  },
  recognises: (text) => /<Marker\s/.test(text) && /<(?:Session|Markers)[\s>]/.test(text),
  read,
});

/** Also out of a whole session; a marker of another type is no chapter. */
function read(text: string): ChapterReading {
  const remarks = new Remarks(text);
  const chapters: Chapter[] = [];
  for (const piece of scanXml(text)) {
    if (piece.type === 'fault') remarks.at(piece.at, 'Unexpected `<`, expected well-formed XML.');
    if (piece.type !== 'open' || piece.name !== 'Marker') continue;
    const { attributes } = piece;
    if (!/^chapter$/i.test(attributes.get('Type') ?? 'Chapter')) continue;
    const startMs = parseTimestamp(attributes.get('Time') ?? '');
    if (startMs === undefined)
      remarks.at(piece.at, 'Marker without a `Time` such as `00:01:30.000`; it was left out.');
    else
      chapters.push({
        title: attributes.get('Name') ?? '',
        startMs,
        endMs: startMs,
        level: 1,
        place: remarks.placeOf(piece.at),
        url: attributes.get('URL'),
      });
  }
  if (chapters.length === 0) remarks.file('No element `Marker` of type Chapter was found.');
  return { basis: findBasis(text), chapters, remarks: remarks.all };
}
