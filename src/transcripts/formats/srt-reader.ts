import { readCueBlocks } from '../cue-blocks.ts';
import { takeName } from '../spoken-name.ts';
import type { RawPiece, TranscriptReader } from '../timed-turns.ts';

/** SubRip: `Name: ` stands where the speaker changes, so a cue without one is the same speaker's. Tags and overrides are dropped. */
export const srtReader: TranscriptReader = {
  name: 'srt',
  recognises: (text) => /^[^\n]{0,60}\d[ \t]*-->[ \t]*-?\d/m.test(text.slice(0, 100_000)),
  read(text) {
    const { cues, remarks } = readCueBlocks(text);
    let last: string | undefined;
    const pieces = cues.map(({ line, startMs, endMs, lines }): RawPiece => {
      const plain = lines.join('\n').replace(/<[^<>]{0,200}>|\{\\[^{}]{0,200}\}/g, '');
      const named = takeName(plain);
      last = named.speaker ?? last;
      return { speaker: last, text: named.text, line, column: 1, startMs, endMs };
    });
    return { pieces, remarks };
  },
};
