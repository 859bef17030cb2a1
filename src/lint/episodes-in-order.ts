import type { EpisodeDigest, EpisodeFacts, EpisodeOutline, Status } from '../model/index.ts';
import type { AcrossContext } from './rule.ts';

/** An episode that has a file and a number, with its outline and digest. */
export interface OrderedEpisode {
  readonly number: number;
  readonly outline: EpisodeOutline;
  readonly digest: EpisodeDigest;
}

/** Episodes in the order in which they come out; those without a number are left out. */
export function episodesInOrder({ show, digests }: AcrossContext): readonly OrderedEpisode[] {
  const outlines = new Map(show.outlines.map((outline) => [outline.facts.path, outline]));
  return digests
    .flatMap((digest): OrderedEpisode[] => {
      const outline = outlines.get(digest.path);
      const number = outline?.facts.number;
      return outline && number !== undefined ? [{ number, outline, digest }] : [];
    })
    .toSorted((a, b) => a.number - b.number);
}

const UNFINISHED: ReadonlySet<Status> = new Set(['planned', 'draft']);

/** Whether an episode's text is complete as far as its writer is concerned. */
export function isComplete({ status }: Pick<EpisodeFacts, 'status'>): boolean {
  return !UNFINISHED.has(status);
}
