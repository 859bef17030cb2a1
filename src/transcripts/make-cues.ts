import type { Timed, Transcript, Utterance } from '../model/index.ts';
import { lengthOf, textOf, type Word, wrap } from './lines.ts';
import { soundCaption } from './sound-caption.ts';
import { type CueSize, splitCue } from './split-cue.ts';

/** What a player shows at one time. */
export interface Cue extends Timed {
  /** The name of who speaks; absent for sounds and where nobody is named. */
  readonly speakerName?: string | undefined;
  readonly lines: readonly string[];
  /** The same on one line. */
  readonly text: string;
}

/** A word to put before a cue of `utterance`: the first (`at` is 0), or one that begins with `words`. */
export type Lead = (
  utterance: Utterance,
  previous: Utterance | undefined,
  words: readonly Word[],
  at: number,
) => Word | undefined;

/** Cues no larger than `size`. A block's time is shared out by the length of the text; see `inOrder` for the times. */
export function makeCues(transcript: Transcript, size: CueSize, lead?: Lead): readonly Cue[] {
  const utterances = transcript.sections.flatMap((section) => section.utterances);
  return inOrder(
    utterances.flatMap((utterance, index) => cuesOf(utterance, size, lead, utterances[index - 1])),
  );
}

/** What is shown one after the other: nothing begins before the last ended, and everything lasts a millisecond at least. */
export function inOrder<T extends Timed>(cues: readonly T[]): readonly T[] {
  let freeMs = 0;
  return cues.map((cue) => {
    const startMs = Math.max(freeMs, cue.startMs);
    freeMs = Math.max(startMs + 1, cue.endMs);
    return { ...cue, startMs, endMs: freeMs };
  });
}

function cuesOf(
  utterance: Utterance,
  size: CueSize,
  lead: Lead | undefined,
  previous: Utterance | undefined,
): readonly Cue[] {
  const { startMs, endMs, kind, text } = utterance;
  const spoken = kind === 'speech';
  const parts = splitCue(spoken ? text : soundCaption(utterance), size, (words, at) =>
    lead?.(utterance, previous, words, at),
  );
  const lengths = parts.map(lengthOf);
  const total = Math.max(1, sum(lengths));
  const timeAt = (length: number) => Math.round(startMs + ((endMs - startMs) * length) / total);
  let said = 0;
  return parts.map((words, index) => {
    const before = said;
    said += lengths[index] ?? 0;
    return {
      startMs: timeAt(before),
      endMs: timeAt(said),
      speakerName: spoken ? utterance.speakerName : undefined,
      lines: wrap(words, size.lineLength),
      text: textOf(words),
    };
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
