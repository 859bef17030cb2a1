import type { Chapter } from '../../model/index.ts';
import { describeBasis, findBasis } from '../../notation/basis.ts';
import { formatTimestamp, parseTimestamp } from '../../notation/timestamp.ts';
import { scanXml } from '../../notation/xml-scan.ts';
import { escapeMarkup } from '../../notation/xml.ts';
import { type ChapterReading, chapterFormat } from '../format.ts';
import { Remarks } from '../remarks.ts';

/** Matroska chapters as XML (RFC 9559, section 20; mkvmerge, "XML chapter files"): sub-chapters are atoms in atoms. */
export const matroska = chapterFormat({
  name: 'matroska',
  description: 'Matroska chapters (XML), for mkvmerge --chapters; keeps sub-chapters.',
  fileName: 'chapters.matroska.xml',
  mediaType: 'application/xml',
  keeps: { fields: ['end', 'hidden', 'level'], basis: true, step: 'millisecond' },
  write({ basis, language, chapters }) {
    const lines = [
      '<?xml version="1.0" encoding="UTF-8"?>',
      `<!-- ${describeBasis(basis)} -->`,
      '<Chapters>',
      '  <EditionEntry>',
      ...chapters.flatMap((chapter, index) =>
        chapter.level > 1 ? [] : writeAtom(chapter, subChapters(chapters, index), language),
      ),
      '  </EditionEntry>',
      '</Chapters>',
    ];
    return `${lines.join('\n')}\n`;
  },
  recognises: (text) => /<Chapters[\s>]/.test(text) && /<(?:EditionEntry|ChapterAtom)[\s>]/.test(text),
  read,
});

function subChapters(chapters: readonly Chapter[], index: number): readonly Chapter[] {
  let end = index + 1;
  while ((chapters[end]?.level ?? 1) > 1) end++;
  return chapters.slice(index + 1, end);
}

function writeAtom(chapter: Chapter, inner: readonly Chapter[], language: string): readonly string[] {
  const pad = '  '.repeat(chapter.level + 1);
  const endMs = inner.at(-1)?.endMs ?? chapter.endMs;
  return [
    `${pad}<ChapterAtom>`,
    `${pad}  <ChapterTimeStart>${formatTimestamp(chapter.startMs)}</ChapterTimeStart>`,
    `${pad}  <ChapterTimeEnd>${formatTimestamp(endMs)}</ChapterTimeEnd>`,
    ...(chapter.hidden ? [`${pad}  <ChapterFlagHidden>1</ChapterFlagHidden>`] : []),
    `${pad}  <ChapterDisplay>`,
    `${pad}    <ChapterString>${escapeMarkup(chapter.title)}</ChapterString>`,
    `${pad}    <ChapLanguageIETF>${escapeMarkup(language)}</ChapLanguageIETF>`,
    `${pad}  </ChapterDisplay>`,
    ...inner.flatMap((sub) => writeAtom(sub, [], language)),
    `${pad}</ChapterAtom>`,
  ];
}

interface Atom {
  readonly at: number;
  readonly level: number;
  readonly values: Map<string, string>;
}

/** Atoms of the first edition in their order, deeper levels than the second as the second; of several displays the first. */
function read(text: string): ChapterReading {
  const remarks = new Remarks(text);
  const atoms: Atom[] = [];
  const open: Atom[] = [];
  let [editions, words] = [0, ''];
  for (const piece of scanXml(text)) {
    if (piece.type === 'fault') remarks.at(piece.at, 'Unexpected `<`, expected well-formed XML.');
    else if (piece.type === 'text') words += piece.text;
    else if (piece.type === 'open') {
      words = '';
      if (piece.name === 'EditionEntry') editions++;
      if (piece.name !== 'ChapterAtom') continue;
      const atom: Atom = { at: piece.at, level: open.length + 1, values: new Map() };
      open.push(atom);
      if (editions < 2) atoms.push(atom);
    } else if (piece.type === 'close') {
      const values = open.at(-1)?.values;
      if (piece.name === 'ChapterAtom') open.pop();
      else if (values && !values.has(piece.name)) values.set(piece.name, words.trim());
      words = '';
    }
  }
  if (editions > 1) remarks.file(`The file has ${editions} editions; the first was read.`);
  if (atoms.length === 0) remarks.file('Unexpected content, expected an element `ChapterAtom`.');
  return {
    basis: findBasis(text),
    chapters: atoms.flatMap((atom) => readAtom(atom, remarks)),
    remarks: remarks.all,
  };
}

function readAtom({ at, level, values }: Atom, remarks: Remarks): readonly Chapter[] {
  const startMs = parseTimestamp(values.get('ChapterTimeStart') ?? '');
  if (startMs === undefined) {
    remarks.at(at, 'Chapter without a `ChapterTimeStart` such as `00:01:30.000`; it was left out.');
    return [];
  }
  const hidden = values.get('ChapterFlagHidden') === '1' || undefined;
  const endMs = parseTimestamp(values.get('ChapterTimeEnd') ?? '') ?? startMs;
  const title = values.get('ChapterString') ?? '';
  return [{ title, startMs, endMs, level: Math.min(level, 2), hidden, place: remarks.placeOf(at) }];
}
