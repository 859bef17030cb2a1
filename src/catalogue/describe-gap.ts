import type { Show, Track } from '../model/index.ts';
import type { TrackGap } from './tracks.ts';

/** A gap in a sentence for people, and the way out where there is one. */
export function describeGap(
  gap: TrackGap,
  track: Track,
  show: Show,
): { readonly message: string; readonly hint?: string | undefined } {
  const here = `The track ${quoted(track.id)}`;
  switch (gap.kind) {
    case 'unknown':
      return {
        message: `${here} names episode ${gap.number}, which does not exist; expected one that is written or planned.`,
      };
    case 'doubled':
      return { message: `${here} names episode ${gap.number} again; expected each episode once.` };
    case 'episode':
      return {
        message:
          gap.comes === 'never'
            ? `${here} leaves out episode ${gap.needs}, which episode ${gap.number} asks to hear first.`
            : `${here} has episode ${gap.needs} after episode ${gap.number}, which asks to hear it first.`,
        hint: `Put ${gap.needs} before ${gap.number}.`,
      };
    case 'concept': {
      const [needs, concept] = [gap.needs, gap.concept].map((id) => quoted(nameOf(id, show)));
      return {
        message:
          gap.comes === 'never'
            ? `${here} never teaches ${needs}, on which ${concept} in episode ${gap.number} rests.`
            : `${here} teaches ${needs} only after episode ${gap.number}, whose ${concept} rests on it.`,
        hint: wayOut(gap),
      };
    }
  }
}

function wayOut({ taughtIn, comes, number }: Extract<TrackGap, { kind: 'concept' }>): string {
  const [first] = taughtIn;
  if (first === undefined) return 'No episode of the show carries it yet.';
  if (comes === 'later') return `Put ${first} before ${number}.`;
  return taughtIn.length === 1
    ? `Episode ${first} carries it: put it before ${number}.`
    : `Episode ${first} and ${taughtIn.length - 1} more carry it: put one of them before ${number}.`;
}

function nameOf(concept: string, { settings }: Show): string {
  return settings.concepts.find(({ id }) => id === concept)?.name ?? concept;
}

function quoted(name: string): string {
  return `\`${name.replace(/\s+/g, ' ').replaceAll('`', '´')}\``;
}
