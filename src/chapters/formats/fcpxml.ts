import { describeBasis } from '../../notation/basis.ts';
import { type FrameRate, frameAt } from '../../notation/timecode.ts';
import { escapeMarkup } from '../../notation/xml.ts';
import { chapterFormat } from '../format.ts';
import { readMarkers } from '../fcpxml-markers.ts';
import { refuseFrames } from '../frames.ts';

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
  read: readMarkers,
});

/** Rational seconds, as all times are there. */
function time(frames: number, { number, over }: FrameRate): string {
  return frames === 0 ? '0s' : `${frames * over}/${number}s`;
}
