import type { Transcript, Utterance } from '../../model/index.ts';
import { formatTimestamp } from '../../notation/timestamp.ts';
import { transcriptFormat } from '../format.ts';
import type { Word } from '../lines.ts';
import { type Cue, makeCues } from '../make-cues.ts';

const MARK = '[Times are estimates]';
const MARK_MS = 1_000;
/** Leaves room for a word on the line. */
const LONGEST_NAME = 20;

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
    const lead = (
      utterance: Utterance,
      previous: Utterance | undefined,
      words: readonly Word[],
      at: number,
    ) => {
      const name = names.get(keyOf(utterance) ?? '');
      const changed = at === 0 && keyOf(previous) !== keyOf(utterance);
      return name !== undefined && (changed || looksLikeName(words)) ? nameWord(name) : undefined;
    };
    const cues = makeCues(transcript, { lineLength: 32, lines: 2 }, lead);
    return marked(cues, transcript.basis !== 'recorded')
      .map(({ startMs, endMs, lines }, index) => {
        const times = `${formatTimestamp(startMs, ',')} --> ${formatTimestamp(endMs, ',')}`;
        return `${index + 1}\n${times}\n${lines.join('\n')}\n`;
      })
      .join('\n');
  },
});

type Card = Pick<Cue, 'startMs' | 'endMs' | 'lines'>;

function marked(cues: readonly Card[], estimated: boolean): readonly Card[] {
  const [first, ...others] = cues;
  if (!estimated || !first) return cues;
  const endMs = Math.min(first.startMs + MARK_MS, Math.floor((first.startMs + first.endMs) / 2));
  if (endMs <= first.startMs) return [{ ...first, lines: [MARK] }, ...cues];
  return [{ ...first, endMs, lines: [MARK] }, { ...first, startMs: endMs }, ...others];
}

function keyOf(utterance: Utterance | undefined): string | undefined {
  return utterance?.kind === 'speech' ? (utterance.speaker ?? utterance.speakerName) : undefined;
}

/** `The answer: nothing` at a card's head would be taken for someone called The answer; the speaker's name goes before it. */
function looksLikeName(words: readonly Word[]): boolean {
  const head = words.slice(0, 12).map(({ text }) => text);
  return /^[a-zA-Z0-9 ]+:/.test(head.join(' '));
}

function nameWord(name: string): Word {
  return { text: `${name}:`, length: name.length + 1, glued: false };
}

/** A name for each speaker in letters and digits, unlike any other's. */
function plainNames(transcript: Transcript): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const utterance of transcript.sections.flatMap(({ utterances }) => utterances)) {
    const key = keyOf(utterance);
    if (key === undefined || names.has(key)) continue;
    const wanted = plainName(utterance.speakerName ?? '') || plainName(key) || 'Speaker';
    let name = wanted;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted} ${number}`;
    taken.add(name.toLowerCase());
    names.set(key, name);
  }
  return names;
}

function plainName(name: string): string {
  const words = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-zA-Z0-9]+/g, ' ')
    .trim()
    .split(' ');
  let plain = '';
  for (const word of words)
    if (`${plain} ${word}`.trim().length <= LONGEST_NAME) plain = `${plain} ${word}`.trim();
  return plain || (words[0] ?? '').slice(0, LONGEST_NAME);
}
