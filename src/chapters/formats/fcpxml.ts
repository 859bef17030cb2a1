import type { Chapter } from '../../model/index.ts';
import { describeBasis, findBasis } from '../../notation/basis.ts';
import { type FrameRate, frameAt } from '../../notation/timecode.ts';
import { scanXml } from '../../notation/xml-scan.ts';
import { escapeMarkup } from '../../notation/xml.ts';
import { type ChapterReading, chapterFormat } from '../format.ts';
import { refuseFrames } from '../frames.ts';
import { Remarks } from '../remarks.ts';

/** Final Cut Pro XML 1.9: chapter markers on a gap as long as the episode, on whole frames as Final Cut wants them. */
export const fcpxml = chapterFormat({
  name: 'fcpxml',
  description: 'Chapter markers for Final Cut Pro (XML); needs --fps.',
  fileName: 'chapters.fcpxml',
  mediaType: 'application/xml',
  keeps: { fields: [], basis: true, step: 'video frame' },
  refuses: (sheet, options) => refuseFrames(sheet, options),
  write({ chapters, basis, episodeTitle, showTitle, totalMs }, { frameRate } = {}) {
    if (frameRate === undefined) throw new TypeError('Ask `refuses` first: no frame rate');
    const [name, event] = [escapeMarkup(episodeTitle || 'Episode'), escapeMarkup(showTitle || 'Show')];
    const length = time(Math.max(1, frameAt(totalMs, frameRate)), frameRate);
    const code = frameRate.drop ? 'DF' : 'NDF';
    const lines = [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<!DOCTYPE fcpxml>',
      '<fcpxml version="1.9">',
      `  <resources><format id="r1" frameDuration="${time(1, frameRate)}" width="1920" height="1080"/></resources>`,
      `  <library><event name="${event}"><project name="${name}">`,
      `    <sequence format="r1" duration="${length}" tcStart="0s" tcFormat="${code}"><spine>`,
      `      <gap name="Gap" offset="0s" start="0s" duration="${length}">`,
      `        <note>${describeBasis(basis)}</note>`,
      ...chapters.map(({ title, startMs }) => {
        const start = time(frameAt(startMs, frameRate), frameRate);
        return `        <chapter-marker start="${start}" duration="${time(1, frameRate)}" value="${escapeMarkup(title)}" posterOffset="0s"/>`;
      }),
      '      </gap>',
      '    </spine></sequence>',
      '  </project></event></library>',
      '</fcpxml>',
    ];
    return `${lines.join('\n')}\n`;
  },
  recognises: (text) => /<fcpxml[\s>]/.test(text),
  read,
});

/** Rational seconds, as all times are there. */
function time(frames: number, { number, over }: FrameRate): string {
  return frames === 0 ? '0s' : `${frames * over}/${number}s`;
}

/** When an element's own time is 0, on the sequence's clock; its children lie on its own. */
interface Timeline {
  readonly name: string;
  readonly originMs: number;
}

interface Found {
  readonly kind: 'chapter' | 'marker' | 'to-do';
  readonly chapter: Chapter;
}

/**
 * Chapter markers, or all markers but to-dos where no clip has one of those. A marker's time counts on its clip's own timeline, which
 * begins at `start` and lies at `offset` on that of the element around it (Final Cut Pro XML, "Timing Attributes"). What
 * compound clips hold is not in the sequence.
 */
function read(text: string): ChapterReading {
  const remarks = new Remarks(text);
  const found: Found[] = [];
  const timelines: Timeline[] = [];
  let media = 0;
  let latestMs: number | undefined;
  for (const piece of scanXml(text)) {
    if (piece.type === 'fault') remarks.at(piece.at, 'Unexpected `<`, expected well-formed XML.');
    if (piece.type !== 'open' && piece.type !== 'close') continue;
    if (piece.name === 'media') media = Math.max(0, media + (piece.type === 'open' ? 1 : -1));
    if (piece.type === 'close' && timelines.at(-1)?.name === piece.name) timelines.pop();
    if (piece.type !== 'open' || media > 0) continue;
    const { name, attributes, at } = piece;
    const around = timelines.at(-1)?.originMs ?? 0;
    if (name === 'sequence') latestMs ??= Math.round(milliseconds(attributes.get('duration')) ?? 0);
    if (TIMELINES.has(name)) timelines.push({ name, originMs: originOf(name, attributes, around) });
    if (!/^(?:chapter-)?marker$/.test(name)) continue;
    const start = milliseconds(attributes.get('start'));
    if (start === undefined || start + around < 0)
      remarks.at(at, 'Marker without a `start` such as `90s` within its clip; it was left out.');
    else
      found.push({
        kind: name === 'chapter-marker' ? 'chapter' : attributes.has('completed') ? 'to-do' : 'marker',
        chapter: {
          title: attributes.get('value') ?? '',
          startMs: Math.round(start + around),
          endMs: Math.round(start + around),
          level: 1,
          place: remarks.placeOf(at),
        },
      });
  }
  if (found.length === 0) remarks.file('No element `chapter-marker` or `marker` was found.');
  const wanted =
    (['chapter', 'marker'] as const)
      .map((kind) => found.filter((one) => one.kind === kind))
      .find((some) => some.length > 0) ?? found;
  remarks.passedOver(found.length - wanted.length);
  return {
    basis: findBasis(text),
    chapters: wanted.map(({ chapter }) => chapter),
    latestMs,
    remarks: remarks.all,
  };
}

/** A sequence begins at `tcStart`; a storyline beside the main one (`spine` with an offset) counts from its own beginning. */
function originOf(name: string, attributes: ReadonlyMap<string, string>, around: number): number {
  const timeOf = (key: string) => milliseconds(attributes.get(key)) ?? 0;
  if (name === 'sequence') return -timeOf('tcStart');
  return around + timeOf('offset') - (name === 'spine' ? 0 : timeOf('start'));
}

const TIMELINES: ReadonlySet<string> = new Set([
  'sequence',
  'spine',
  'gap',
  'asset-clip',
  'clip',
  'ref-clip',
  'sync-clip',
  'mc-clip',
  'video',
  'audio',
  'title',
  'caption',
]);

/** Rational seconds, not rounded. */
function milliseconds(text: string | undefined): number | undefined {
  const [, number, over = '1'] = /^(\d{1,15}(?:\.\d{1,9})?)(?:\/(\d{1,15}))?s$/.exec(text ?? '') ?? [];
  return number === undefined || Number(over) === 0 ? undefined : (Number(number) * 1_000) / Number(over);
}
