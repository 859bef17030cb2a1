import { CONTAINERS, type Episode, type Segment, type Span } from '../model/index.ts';
import { candidatesFor } from '../notation/closest.ts';

/** What an author probably meant, so that what seems to be missing because of a slip elsewhere is not reported too. */

/** Whether the frontmatter has a key that was probably meant to be this one. */
export function isMisspelt({ problems }: Pick<Episode, 'problems'>, key: string): boolean {
  return problems.some(
    (problem) =>
      problem.code === 'schema' &&
      problem.keyword === 'additionalProperties' &&
      problem.pointer.length === 0 &&
      problem.params.suggestion === key,
  );
}

/** Whether a line of a segment was probably meant to open a container of that name. */
export function isMeant(
  { problems }: Pick<Episode, 'problems'>,
  { span }: Segment,
  container: string,
): boolean {
  return problems.some((problem) => {
    if (!isWithin(problem.span, span)) return false;
    if (problem.code === 'container-unknown')
      return candidatesFor(problem.name, Object.keys(CONTAINERS)).includes(container);
    return problem.code === 'container-malformed' && wordIn(problem.text, container);
  });
}

/** Whether a stretch holds a fence that is never closed, whose words were taken for code. */
export function hasOpenFence({ problems }: Pick<Episode, 'problems'>, stretch: Span): boolean {
  return problems.some(({ code, span }) => code === 'fence-unclosed' && isWithin(span, stretch));
}

function isWithin(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function wordIn(text: string, word: string): boolean {
  return text
    .toLowerCase()
    .split(/[^a-z-]+/)
    .includes(word);
}
