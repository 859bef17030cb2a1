import type { Change, Episode, Finding, Part, Span } from '../../model/index.ts';
import { type EpisodeRule, problemsOf } from '../rule.ts';

export const rule: EpisodeRule = {
  name: 'heading-level',
  scope: 'episode',
  severity: 'warning',
  fixable: true,
  description: 'Headings begin at `##` and go down one level at a time.',
  docs: {
    why: '`##` makes a chapter and `###` a sub-chapter. A `#` is neither: the title of the episode stands in its frontmatter. A heading that skips a level leaves a gap in the contents of the study guide, and readers who move by headings lose their place.',
    origin: 'WCAG 2.2, technique G141; PDF/UA-1 (ISO 14289-1), section 7.4.2',
  },
  *check({ episode }) {
    for (const { depth, span } of problemsOf(episode.problems, 'heading-unspaced'))
      yield unspaced(depth, span);
    for (const { depth, last, span } of headings(episode)) {
      if (depth === 1) yield titleHeading(span);
      else if (depth > last + 1)
        yield {
          span,
          message: `Unexpected heading of level ${depth} below one of level ${last}; expected ${quote(last + 1)}.`,
          hint: `Write ${quote(last + 1)}, or put the heading that is missing above it.`,
          suggestions: [levelChange(span, depth, last + 1)],
        };
    }
  },
};

function unspaced(depth: number, span: Span): Finding {
  const at = span.start + depth;
  return {
    span,
    message: `Unexpected text right after ${quote(depth)}; expected a space between, without which other Markdown tools see no heading.`,
    hint: 'Put a backslash before the first hash where this is text.',
    fixes: [
      { description: 'Put a space after the hashes', edits: [{ span: { start: at, end: at }, text: ' ' }] },
    ],
  };
}

function titleHeading(span: Span): Finding {
  return {
    span,
    message: 'Unexpected heading of level 1; expected `##` for a segment or `###` for a part of one.',
    hint: 'The episode’s title is `title:` in the frontmatter.',
    suggestions: [levelChange(span, 1, 2), levelChange(span, 1, 3)],
  };
}

/** Other hashes before the same words. */
function levelChange({ start }: Span, depth: number, level: number): Change {
  const hashes = '#'.repeat(level);
  return {
    description: `Write ${hashes} instead`,
    edits: [{ span: { start, end: start + depth }, text: hashes }],
  };
}

interface Placed {
  readonly depth: number;
  /** The level of the heading before it; a segment's own is 2. */
  readonly last: number;
  readonly span: Span;
}

function* headings(episode: Episode): Generator<Placed> {
  yield* headingsIn(episode.preamble);
  for (const segment of episode.segments) yield* headingsIn(segment.beats);
}

function* headingsIn(parts: readonly Part[]): Generator<Placed> {
  let last = 2;
  for (const { depth, span } of outerHeadings(parts)) {
    yield { depth, last, span };
    if (depth > 1) last = depth;
  }
}

/** Headings inside lists and quotes belong to what is quoted there. */
function* outerHeadings(parts: readonly Part[]): Generator<{ depth: number; span: Span }> {
  for (const part of parts) {
    if (part.type === 'subheading') yield { depth: 3, span: part.span };
    else if (part.type === 'speech' && part.block.type === 'heading') yield part.block;
    else if (part.type === 'beat' || part.type === 'option') yield* outerHeadings(part.parts);
  }
}

function quote(level: number): string {
  return `\`${'#'.repeat(level)}\``;
}
