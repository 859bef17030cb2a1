import { describeBasis } from '../../notation/basis.ts';
import { formatTimestamp } from '../../notation/timestamp.ts';
import { escapeCueText, noteText } from '../../notation/webvtt.ts';
import { transcriptFormat } from '../format.ts';
import { type Cue, makeCues } from '../make-cues.ts';

/** WebVTT with a voice on every cue and at most two lines of 65 characters. The basis stands in a NOTE. */
export const vtt = transcriptFormat({
  name: 'vtt',
  description: 'WebVTT with speakers: what Apple Podcasts, Pocket Casts and browsers prefer.',
  fileName: 'transcript.vtt',
  mediaType: 'text/vtt',
  write(transcript) {
    const note = [noteText(transcript.episodeTitle), describeBasis(transcript.basis)].filter(Boolean);
    const blocks = [
      'WEBVTT',
      ['NOTE', ...note].join('\n'),
      ...makeCues(transcript, { lineLength: 65, lines: 2 }).map(writeCue),
    ];
    return `${blocks.join('\n\n')}\n`;
  },
});

function writeCue({ startMs, endMs, speakerName, lines }: Cue): string {
  const voice = speakerName === undefined ? '' : `<v ${escapeCueText(speakerName)}>`;
  const text = lines.map(escapeCueText).join('\n');
  return `${formatTimestamp(startMs)} --> ${formatTimestamp(endMs)}\n${voice}${text}`;
}
