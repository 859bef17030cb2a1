import type { Episode, Problem, Span } from '../model/index.ts';

/** Regions whose structure is broken: what is meant there is a guess, so nothing there is changed. */
export function keptSpans(episode: Episode): readonly Span[] {
  const starts = [...episode.segments.map(({ span }) => span.start), Number.POSITIVE_INFINITY];
  /** From a segment's heading to before the next one's, with lines at its end that belong to nothing. */
  const segmentOf = (offset: number): Span => ({
    start: starts.findLast((start) => start <= offset) ?? episode.frontmatter.span.end,
    end: (starts.find((start) => start > offset) ?? Number.POSITIVE_INFINITY) - 1,
  });
  const keptFor = (problem: Problem): readonly Span[] => {
    switch (problem.code) {
      case 'fence-unclosed':
      case 'container-unclosed':
      case 'math-unclosed':
        return [{ start: problem.span.start, end: segmentOf(problem.span.start).end }];
      case 'fence-swallows-opener':
        return [{ start: problem.opener.start, end: segmentOf(problem.opener.start).end }];
      case 'container-stray-close':
        return [segmentOf(problem.span.start)];
      case 'attribute-malformed':
      case 'attribute-duplicate':
        return [problem.span];
      default:
        return [];
    }
  };
  return episode.problems.flatMap(keptFor);
}
