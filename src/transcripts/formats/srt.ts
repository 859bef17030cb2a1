import type { Transcript, Utterance } from '../../model/index.ts';
import { formatTimestamp } from '../../notation/timestamp.ts';
import { transcriptFormat } from '../format.ts';
import type { Word } from '../lines.ts';
import { type Cue, inOrder, type Lead, makeCues } from '../make-cues.ts';
import { plainNames, speakerKey } from '../plain-names.ts';

const MARK = '[Times are estimates]';
const MARK_MS = 1_000;

/**
 * SubRip as the podcast namespace asks for it: at most two lines of 32 characters, `Name: ` where the speaker changes.
 * Players know a name by letters, digits and spaces only, so names are written in those. The format has no comments:
 * before a recording the first card says that times are estimates, for up to a second of the first cue.
 */
export const srt = transcriptFormat({
  name: 'srt',
  description: 'SubRip captions, for players and platforms that take nothing newer.',
  fileName: 'transcript.srt',
  mediaType: 'application/x-subrip',
  write(transcript) {
    const names = plainNames(transcript);
    const lead: Lead = (utterance, previous, words, at) => {
      const name = names.get(speakerKey(utterance) ?? '');
      const changed = at === 0 && speakerKey(previous) !== speakerKey(utterance);
      return name !== undefined && (changed || looksLikeName(words)) ? nameWord(name) : undefined;
    };
    const cues = makeCues(withoutTags(transcript), { lineLength: 32, lines: 2 }, lead);
    return marked(cues, transcript.basis !== 'recorded')
      .map(({ startMs, endMs, lines }, index) => {
        const times = `${formatTimestamp(startMs, ',')} --> ${formatTimestamp(endMs, ',')}`;
        return `${index + 1}\n${times}\n${lines.join('\n')}\n`;
      })
      .join('\n');
  },
});

/** SubRip has no escapes: what a player would take for a tag, an override or a line of times is written with look-alikes. */
function withoutTags(transcript: Transcript): Transcript {
  const plain = (utterance: Utterance) => ({
    ...utterance,
    text: withoutAngles(utterance.text.replace(/-->/g, '→').replace(/\{(?=\\)/g, '{ ')),
  });
  return {
    ...transcript,
    sections: transcript.sections.map((section) => ({
      ...section,
      utterances: section.utterances.map(plain),
    })),
  };
}

/** From the first `<` to the last `>`: players look for tags in different ways. */
function withoutAngles(text: string): string {
  const [from, to] = [text.indexOf('<'), text.lastIndexOf('>') + 1];
  if (from < 0 || to < from) return text;
  const inner = text.slice(from, to).replace(/</g, '‹').replace(/>/g, '›');
  return text.slice(0, from) + inner + text.slice(to);
}

type Card = Pick<Cue, 'startMs' | 'endMs' | 'lines'>;

function marked(cues: readonly Card[], estimated: boolean): readonly Card[] {
  const [first, ...others] = cues;
  if (!estimated || !first) return cues;
  const endMs = Math.min(first.startMs + MARK_MS, Math.floor((first.startMs + first.endMs) / 2));
  return inOrder([{ ...first, endMs, lines: [MARK] }, { ...first, startMs: endMs }, ...others]);
}

/** `The answer: nothing` at a card's head would be taken for someone called The answer; the speaker's name goes before it. */
function looksLikeName(words: readonly Word[]): boolean {
  const head = words.slice(0, 12).map(({ text }) => text);
  return /^[a-zA-Z0-9 ]+:/.test(head.join(' '));
}

function nameWord(name: string): Word {
  return { text: `${name}:`, length: name.length + 1, glued: false };
}
