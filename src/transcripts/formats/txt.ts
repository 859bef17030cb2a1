import type { TranscriptSection } from '../../model/index.ts';
import { describeBasis } from '../../notation/basis.ts';
import { formatClock } from '../../notation/time.ts';
import { transcriptFormat } from '../format.ts';
import { graphemeLength } from '../graphemes.ts';
import { showLine } from '../show-line.ts';
import { type Turn, turnsOf } from '../turns.ts';

/** Plain text, a paragraph a line; speakers and times as transcription services write them. The first line says the basis. */
export const txt = transcriptFormat({
  name: 'txt',
  description: 'Plain text to read, search or paste.',
  fileName: 'transcript.txt',
  mediaType: 'text/plain',
  write(transcript) {
    const heading = [transcript.episodeTitle, showLine(transcript)].filter((line) => line !== '').join('\n');
    const blocks = [heading, ...transcript.sections.flatMap(writeSection)].filter((block) => block !== '');
    if (transcript.basis !== 'recorded') blocks.unshift(describeBasis(transcript.basis));
    return `${blocks.join('\n\n')}\n`;
  },
});

function writeSection(section: TranscriptSection): readonly string[] {
  const { title } = section;
  const heading =
    title === undefined ? [] : [`${title}\n${'-'.repeat(Math.min(110, graphemeLength(title)))}`];
  return [...heading, ...turnsOf(section).map(writeTurn)];
}

function writeTurn({ speakerName, startMs, paragraphs }: Turn): string {
  const head = speakerName === undefined ? formatClock(startMs) : `${speakerName}  ${formatClock(startMs)}`;
  return [head, ...paragraphs.map(({ text }) => text)].join('\n');
}
