import type { TranscriptSection } from '../../model/index.ts';
import { describeBasis } from '../../notation/basis.ts';
import { escapeMarkdown } from '../../notation/markdown.ts';
import { formatClock } from '../../notation/time.ts';
import { transcriptFormat } from '../format.ts';
import { showLine } from '../show-line.ts';
import { type Turn, turnsOf } from '../turns.ts';

/** Markdown for a repository or a site. What speakers say stays text: no character of it becomes markup. The first line says the basis. */
export const md = transcriptFormat({
  name: 'md',
  description: 'Markdown with a heading for each segment, for a repository or a site.',
  fileName: 'transcript.md',
  mediaType: 'text/markdown',
  write(transcript) {
    const show = showLine(transcript);
    const blocks = [
      ...(transcript.basis === 'recorded' ? [] : [`> ${describeBasis(transcript.basis)}`]),
      `# ${escapeMarkdown(transcript.episodeTitle || 'Transcript')}`,
      ...(show === '' ? [] : [escapeMarkdown(show)]),
      ...transcript.sections.flatMap(writeSection),
    ];
    return `${blocks.join('\n\n')}\n`;
  },
});

function writeSection(section: TranscriptSection): readonly string[] {
  const heading = section.title === undefined ? [] : [`## ${escapeMarkdown(section.title)}`];
  return [...heading, ...turnsOf(section).flatMap(writeTurn)];
}

function writeTurn({ speakerName, startMs, paragraphs }: Turn): readonly string[] {
  const name = speakerName === undefined ? '' : `**${escapeMarkdown(speakerName)}** · `;
  return [
    `${name}${formatClock(startMs)}`,
    ...paragraphs.map(({ sound, text }) => (sound ? `*${escapeMarkdown(text)}*` : escapeMarkdown(text))),
  ];
}
