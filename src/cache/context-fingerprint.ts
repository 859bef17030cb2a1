import type { EpisodeOutline, Show } from '../model/index.ts';
import { fingerprint, type Fingerprint } from './fingerprint.ts';

/**
 * The fingerprint of what an episode's findings can rest on besides its own file and the show's YAML: what is said of every episode,
 * without the places where it is said, and what the show's sources lead to.
 */
export function contextFingerprint({
  outlines,
  references,
}: Pick<Show, 'outlines' | 'references'>): Fingerprint {
  return fingerprint([
    ...outlines.map(withoutPlaces),
    JSON.stringify([...references].toSorted(([a], [b]) => (a < b ? -1 : 1))),
  ]);
}

/** What authors wrote is taken as it is, whatever its keys are called. */
function withoutPlaces({ frontmatter, ...outline }: EpisodeOutline): string {
  const rest = JSON.stringify(outline, (key, value: unknown) => (/span/i.test(key) ? undefined : value));
  return JSON.stringify([rest, frontmatter.data], unlikeJson);
}

/** YAML knows numbers that JSON would write as null. */
function unlikeJson(_: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isFinite(value) ? { '\0': String(value) } : value;
}
