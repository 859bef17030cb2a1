import type { TranscriptSection } from '../model/index.ts';
import { soundCaption } from './sound-caption.ts';

/** What one person says before another does, with the sounds heard meanwhile. */
export interface Turn {
  readonly speakerName?: string | undefined;
  readonly startMs: number;
  readonly paragraphs: readonly { readonly sound: boolean; readonly text: string }[];
}

/** A speaker who goes on is named again after a minute, so that a reader always finds a clock time near. */
const LONGEST_MS = 60_000;

/** The turns of a section, as a page shows them. */
export function turnsOf(section: TranscriptSection): readonly Turn[] {
  const turns: (Turn & { paragraphs: { sound: boolean; text: string }[] })[] = [];
  let speaker: string | undefined;
  for (const utterance of section.utterances) {
    const sound = utterance.kind !== 'speech';
    const text = sound ? soundCaption(utterance) : utterance.text;
    const who = utterance.speaker ?? utterance.speakerName;
    const last = turns.at(-1);
    const goesOn = last && (sound || who === speaker) && utterance.startMs - last.startMs < LONGEST_MS;
    if (goesOn) {
      last.paragraphs.push({ sound, text });
      continue;
    }
    const { startMs } = utterance;
    turns.push({
      speakerName: sound ? undefined : utterance.speakerName,
      startMs,
      paragraphs: [{ sound, text }],
    });
    speaker = sound ? undefined : who;
  }
  return turns;
}
