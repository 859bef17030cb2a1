import { describeBasis } from '../../notation/basis.ts';
import { transcriptFormat } from '../format.ts';
import { makeCues } from '../make-cues.ts';

/** Podcasting 2.0 transcript JSON 1.0.0. The basis stands in `basis` and `note`, keys that players pass over. */
export const json = transcriptFormat({
  name: 'json',
  description: 'Podcasting 2.0 transcript JSON 1.0.0, for <podcast:transcript> in a feed.',
  fileName: 'transcript.json',
  mediaType: 'application/json',
  write(transcript) {
    const file = {
      version: '1.0.0',
      basis: transcript.basis,
      note: describeBasis(transcript.basis),
      language: transcript.language,
      segments: makeCues(transcript, { lineLength: 65, lines: 2 }).map((cue) => ({
        speaker: cue.speakerName,
        startTime: cue.startMs / 1_000,
        endTime: cue.endMs / 1_000,
        body: cue.text,
      })),
    };
    return `${JSON.stringify(file, null, 2)}\n`;
  },
});
