import type { Rundown, Timed } from '../model/index.ts';
import { spokenForm } from '../notation/spoken/spoken-form.ts';

/** Something that is said in a stretch of time; without an end as long as speech usually takes. */
export interface TimedText {
  readonly text: string;
  readonly startMs: number;
  readonly endMs?: number | undefined;
}

/** Words as they are said, each with its time. */
export interface TimedWords {
  readonly words: readonly string[];
  readonly times: readonly Timed[];
}

/** A word of a speaker of 150 words a minute. */
const WORD_MS = 400;

/** The words of texts, spread evenly over the time of each. */
export function timedWords(texts: Iterable<TimedText>): TimedWords {
  const words: string[] = [];
  const times: Timed[] = [];
  for (const { text, startMs, endMs } of texts) {
    const said = spokenForm(text).flatMap((token) => token.words);
    const wordMs = endMs === undefined ? WORD_MS : (endMs - startMs) / said.length;
    said.forEach((word, index) => {
      words.push(word.toLowerCase());
      times.push({ startMs: startMs + index * wordMs, endMs: startMs + (index + 1) * wordMs });
    });
  }
  return { words, times };
}

/** A line of the script that is spoken, and which of the script's words it has. */
export interface SpokenLine extends Timed {
  /** Index of its segment. */
  readonly segment: number;
  readonly from: number;
  readonly to: number;
}

/** The words of a script on the rundown's clock. */
export function scriptWords({ segments }: Rundown): TimedWords & { readonly lines: readonly SpokenLine[] } {
  const words: string[] = [];
  const times: Timed[] = [];
  const lines: SpokenLine[] = [];
  for (const [segment, { beats }] of segments.entries())
    for (const beat of beats)
      for (const line of beat.lines) {
        if (line.words === 0) continue;
        const said = timedWords([line]);
        const { startMs, endMs } = line;
        lines.push({ segment, from: words.length, to: words.length + said.words.length, startMs, endMs });
        for (const word of said.words) words.push(word);
        for (const time of said.times) times.push(time);
      }
  return { words, times, lines };
}
