import type { TimedPiece } from '../transcripts/index.ts';

/** What one speaker says in one go. */
export interface Turn {
  readonly speaker: string | undefined;
  readonly recordedMs: number;
  readonly paragraphs: number;
  /** On one line. */
  readonly text: string;
}

/** A longer silence between cues of one speaker is not theirs: music, an ad, an answer that nobody wrote down. */
const LONGEST_PAUSE_MS = 2_000;
/** Cues are joined to turns of about a minute, at the end of a sentence. */
const LONG_TURN_MS = 60_000;

/** Joins pieces of one speaker to turns; a pause between them is part of speaking. What has no end is left out. */
export function turnsOf(pieces: readonly TimedPiece[]): readonly Turn[] {
  const turns: Turn[] = [];
  let open: TimedPiece[] = [];
  const close = () => {
    const [first] = open;
    if (first) turns.push(turnOf(first, open));
    open = [];
  };
  let endMs = 0;
  for (const piece of pieces) {
    if (piece.endMs === undefined) {
      close();
      continue;
    }
    const [first] = open;
    const goesOn =
      first !== undefined &&
      first.speaker === piece.speaker &&
      piece.startMs - endMs <= LONGEST_PAUSE_MS &&
      (endMs - first.startMs < LONG_TURN_MS || !endsSentence(open.at(-1)?.text ?? ''));
    if (!goesOn) {
      close();
      endMs = 0;
    }
    open.push(piece);
    endMs = Math.max(endMs, piece.endMs);
  }
  close();
  return turns;
}

function turnOf(first: TimedPiece, pieces: readonly TimedPiece[]): Turn {
  const written = pieces.map(({ text }) => text).join(' ');
  const endMs = pieces.reduce((latest, piece) => Math.max(latest, piece.endMs ?? 0), 0);
  return {
    speaker: first.speaker,
    recordedMs: endMs - first.startMs,
    paragraphs: written.split(/\n[^\S\n]*\n/).filter((paragraph) => paragraph.trim() !== '').length,
    text: written.replace(/\s+/g, ' ').trim(),
  };
}

function endsSentence(text: string): boolean {
  return /[.!?…。！？।]["'”’)\]]*\s*$/.test(text.slice(-20));
}
