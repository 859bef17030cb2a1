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

interface Clip {
  readonly offsetMs: number;
  readonly startMs: number;
}

/**
 * Chapter markers, or all markers where no clip has one of those. A marker's time counts from its clip's `start`, and the clip lies
 * at `offset`; of clips within clips the innermost counts.
 */
function read(text: string): ChapterReading {
  const remarks = new Remarks(text);
  const found: { readonly type: string; readonly chapter: Chapter }[] = [];
  const clips: Clip[] = [];
  let sequenceMs = 0;
  for (const piece of scanXml(text)) {
    if (piece.type === 'fault') remarks.at(piece.at, 'Unexpected `<`, expected well-formed XML.');
    if (piece.type === 'close' && CLIPS.has(piece.name)) clips.pop();
    if (piece.type !== 'open') continue;
    const timeOf = (name: string) => milliseconds(piece.attributes.get(name));
    if (piece.name === 'sequence') sequenceMs = timeOf('tcStart') ?? 0;
    if (CLIPS.has(piece.name)) clips.push({ offsetMs: timeOf('offset') ?? 0, startMs: timeOf('start') ?? 0 });
    if (piece.name !== 'chapter-marker' && piece.name !== 'marker') continue;
    const start = timeOf('start');
    const clip = clips.at(-1);
    const startMs = (start ?? -1) - (clip?.startMs ?? 0) + (clip?.offsetMs ?? 0) - sequenceMs;
    if (start === undefined || startMs < 0)
      remarks.at(piece.at, 'Marker without a `start` such as `90s` within its clip; it was left out.');
    else
      found.push({
        type: piece.name,
        chapter: {
          title: piece.attributes.get('value') ?? '',
          startMs,
          endMs: startMs,
          level: 1,
          place: remarks.placeOf(piece.at),
        },
      });
  }
  if (found.length === 0) remarks.file('No element `chapter-marker` or `marker` was found.');
  const chapters = found.filter(({ type }) => type === 'chapter-marker');
  return {
    basis: findBasis(text),
    chapters: (chapters.length > 0 ? chapters : found).map(({ chapter }) => chapter),
    remarks: remarks.all,
  };
}

const CLIPS: ReadonlySet<string> = new Set([
  'gap',
  'asset-clip',
  'clip',
  'ref-clip',
  'sync-clip',
  'mc-clip',
  'video',
  'audio',
  'title',
]);

function milliseconds(text: string | undefined): number | undefined {
  const [, number, over = '1'] = /^(\d{1,15}(?:\.\d{1,9})?)(?:\/(\d{1,15}))?s$/.exec(text ?? '') ?? [];
  return number === undefined || Number(over) === 0
    ? undefined
    : Math.round((Number(number) * 1_000) / Number(over));
}
