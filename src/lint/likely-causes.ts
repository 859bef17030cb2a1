import { type Beat, CONTAINERS, type Episode, type Format, type Segment, type Span } from '../model/index.ts';
import { candidatesFor } from '../notation/closest.ts';

/**
 * What an author probably meant, so that what a slip leads to is not reported beside the slip: each fault has one finding, at the
 * place where it is mended.
 */

type Problems = Pick<Episode, 'problems'>;

/** Whether the frontmatter has a key that was probably meant to be this one. */
export function isMisspelt({ problems }: Problems, key: string): boolean {
  return problems.some(
    (problem) =>
      problem.code === 'schema' &&
      problem.keyword === 'additionalProperties' &&
      problem.pointer.length === 0 &&
      problem.params.suggestion === key,
  );
}

/** Whether a key of the frontmatter was probably meant to be another. */
export function hasMisspeltKey({ problems }: Problems): boolean {
  return problems.some(
    (problem) =>
      problem.code === 'schema' &&
      problem.keyword === 'additionalProperties' &&
      problem.pointer.length === 0 &&
      problem.params.suggestion !== undefined,
  );
}

/** Whether what the frontmatter has under a key, or a key much like it, is reported already and cannot be used. */
export function isUnusable(episode: Problems, key: string): boolean {
  const isFaulty = episode.problems.some(
    (problem) => problem.code === 'schema' && problem.pointer.length === 1 && problem.pointer[0] === key,
  );
  return isFaulty || isMisspelt(episode, key);
}

/** Whether a container of that name may be there, if the lines of a segment that are no containers were mended. */
export function isMeant({ problems }: Problems, { span }: Segment, container: string): boolean {
  return problems.some((problem) => {
    if (!isWithin(problem.span, span)) return false;
    const names = Object.keys(CONTAINERS);
    switch (problem.code) {
      case 'container-unknown': {
        const candidates = candidatesFor(problem.name, names);
        return candidates.length === 0 || candidates.includes(container);
      }
      case 'container-malformed': {
        const words = problem.text.toLowerCase().split(/[^a-z-]+/);
        return words.includes(container) || !words.some((word) => names.includes(word));
      }
      case 'container-unclosed':
      case 'container-stray-close':
        return true;
      default:
        return false;
    }
  });
}

/** Whether a container is open only because its closing line has something behind its colons. */
export function hasFaultyCloser({ problems }: Problems, opener: Span): boolean {
  return problems.some(
    (problem) =>
      problem.code === 'container-malformed' &&
      !/[A-Za-z]/.test(problem.text) &&
      problem.span.start > opener.start,
  );
}

/** Whether a container is never closed, so that what follows it seems to stand inside. */
export function isNeverClosed({ problems }: Problems, { openSpan }: Beat): boolean {
  return problems.some(({ code, span }) => code === 'container-unclosed' && span.start === openSpan.start);
}

/** Whether a character that nobody sees is what is wrong with a stretch. */
export function holdsInvisible({ problems }: Problems, stretch: Span): boolean {
  return problems.some(({ code, span }) => code === 'invisible-character' && isWithin(span, stretch));
}

/** Problems after which it is not known what is said in a stretch: words are taken for code, or what is silent for speech. */
const CONFUSING: ReadonlySet<string> = new Set([
  'fence-unclosed',
  'fence-swallows-opener',
  'container-unknown',
  'container-malformed',
  'container-stray-close',
]);

/** Whether it is uncertain what of a stretch is said, until a problem in it is mended. */
export function isConfused({ problems }: Problems, stretch: Span): boolean {
  return problems.some(({ code, span }) => CONFUSING.has(code) && isWithin(span, stretch));
}

/** Whether a fence was closed somewhere else than its author meant, or nowhere: then whole segments may be inside it. */
export function mayHideText({ problems }: Problems): boolean {
  return problems.some(({ code }) => code === 'fence-unclosed' || code === 'fence-swallows-opener');
}

/**
 * Whether the heading that the format has next is missing where those behind it are there, so that what should stand beneath it
 * stands in this segment.
 */
export function mayRunOn(
  { segments }: Pick<Episode, 'segments'>,
  segment: Segment,
  format: Format | undefined,
): boolean {
  const asked = format?.segments ?? [];
  const index = asked.findIndex(({ id }) => id === segment.formatSegment);
  const present = new Set(segments.map(({ formatSegment }) => formatSegment));
  const next = index < 0 ? undefined : asked[index + 1];
  return (
    next?.required === true &&
    !present.has(next.id) &&
    asked.slice(index + 2).some(({ id }) => present.has(id))
  );
}

function isWithin(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
