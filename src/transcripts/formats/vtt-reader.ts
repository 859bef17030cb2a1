import { plainCueText } from '../../notation/webvtt.ts';
import { readCueBlocks } from '../cue-blocks.ts';
import { takeName } from '../spoken-name.ts';
import type { RawPiece, TranscriptReader } from '../timed-turns.ts';

const VOICE = /<v(?:\.[^\s>]{0,80})?[ \t]+([^<>]{1,200})>/g;

/** WebVTT: a voice is `<v Name>`, and a cue with several is parted by their words. Files that write `Name: ` instead are read as well. */
export const vttReader: TranscriptReader = {
  name: 'vtt',
  recognises: (text) => /^\uFEFF?WEBVTT(?:\s|$)/.test(text),
  read(text) {
    const { cues, remarks } = readCueBlocks(text);
    const pieces = cues.flatMap(({ line, startMs, endMs, lines }) => {
      const voices = voicesOf(lines.join('\n'));
      const letters = voices.reduce((sum, voice) => sum + voice.text.length, 0);
      let done = 0;
      const at = (share: number) =>
        startMs + Math.round((endMs - startMs) * (letters === 0 ? 0 : share / letters));
      return voices.map((voice): RawPiece => {
        const from = at(done);
        done += voice.text.length;
        return { ...voice, line, column: 1, startMs: from, endMs: letters === 0 ? endMs : at(done) };
      });
    });
    return { pieces, remarks };
  },
};

function voicesOf(cue: string): readonly { readonly speaker?: string; readonly text: string }[] {
  const marks = [...cue.matchAll(VOICE)];
  if (marks.length === 0) return [takeName(plainCueText(cue))];
  return marks
    .map((mark, index) => ({
      speaker: plainCueText(mark[1] ?? '').trim(),
      text: plainCueText(cue.slice(mark.index + mark[0].length, marks[index + 1]?.index)),
    }))
    .filter((voice) => voice.text.trim() !== '');
}
