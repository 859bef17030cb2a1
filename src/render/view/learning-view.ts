import { type Beat, type Part, type ProseBlock, walkBeats } from '../../model/index.ts';
import type { ProseWriter } from '../prose.ts';
import { words } from './episode-view.ts';

/** The prose and figures of a container, nested ones too, without cues, silences and what is for authors only. */
function proseOf(parts: readonly Part[]): readonly ProseBlock[] {
  return parts.flatMap((part): readonly ProseBlock[] => {
    if (part.type === 'speech') return [part.block];
    if (part.type === 'figure') return [part];
    return part.type === 'beat' || part.type === 'option' ? proseOf(part.parts) : [];
  });
}

/** Containers that the notes print as they are, in reading order. */
export const PRINTED = ['definition', 'takeaways', 'primer'] as const;

/** What a listener keeps: terms in alphabetical order, takeaways, and what to know before listening. */
export function learningView(beats: readonly Beat[], writer: ProseWriter) {
  const named = (name: (typeof PRINTED)[number]) =>
    [...walkBeats(beats)].filter((beat) => beat.name === name);
  const body = (beat: Beat) => writer.blocks(proseOf(beat.parts), 3);
  return {
    primers: named('primer').map((beat) => ({ body: body(beat) })),
    glossary: named('definition')
      .toSorted((a, b) => compare(a.attributes.term ?? '', b.attributes.term ?? ''))
      .map((beat) => ({ term: writer.text(beat.attributes.term ?? ''), body: body(beat) })),
    takeaways: named('takeaways').map((beat) => ({
      audience: beat.attributes.audience === undefined ? null : writer.text(words(beat.attributes.audience)),
      body: body(beat),
    })),
  };
}

function compare(a: string, b: string): number {
  const [left, right] = [a.toLowerCase(), b.toLowerCase()];
  return left < right ? -1 : left > right ? 1 : 0;
}
