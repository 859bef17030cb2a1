import type { Beat, Episode, Part, Segment } from '../model/index.ts';

export { partsOf } from '../model/index.ts';

/** A container, what it stands in directly, and the segment; `parent` is undefined at a segment's top. */
export interface Placed {
  readonly beat: Beat;
  readonly parent?: Beat | undefined;
  readonly segment: Segment;
}

/** Every container of an episode with where it stands, in reading order. */
export function* placedContainers(episode: Episode): Generator<Placed> {
  for (const segment of episode.segments) yield* placedIn(segment.beats, undefined, segment);
}

function* placedIn(parts: readonly Part[], parent: Beat | undefined, segment: Segment): Generator<Placed> {
  for (const part of parts) {
    if (part.type === 'option') yield* placedIn(part.parts, parent, segment);
    else if (part.type === 'beat' && part.implicit) yield* placedIn(part.parts, parent, segment);
    else if (part.type === 'beat') {
      yield { beat: part, parent, segment };
      yield* placedIn(part.parts, part, segment);
    }
  }
}
