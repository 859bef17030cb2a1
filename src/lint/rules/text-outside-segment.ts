import type { Part } from '../../model/index.ts';
import type { EpisodeRule } from '../rule.ts';

export const rule: EpisodeRule = {
  name: 'text-outside-segment',
  scope: 'episode',
  severity: 'error',
  description: 'Everything of an episode stands in a segment.',
  docs: {
    why: 'Segments are what is timed, what becomes a chapter and what the outputs are made of. Text before the first `##` belongs to none, so nobody records it and no output shows it.',
    origin: 'The source format: Segments and headings',
  },
  *check({ episode }) {
    const first = episode.preamble.find((part) => part.type !== 'comment' && !isTitle(part));
    if (!first) return;
    // Without its opening line, frontmatter is text too, and `frontmatter` has said so.
    const { span } = episode.frontmatter;
    if (span.start === span.end && episode.segments.length > 0) return;
    yield {
      span: first.type === 'beat' ? first.openSpan : first.span,
      message:
        'Unexpected content before the first segment; expected a heading such as `## Label: Title (2 min)`.',
      hint:
        episode.segments.length === 0
          ? 'Begin the first segment with `##` above this line.'
          : 'Move it below the first `##` heading, or into a comment: `<!-- … -->`.',
    };
  },
};

/** A `#` heading is for `heading-level` to speak of. */
function isTitle(part: Part): boolean {
  return part.type === 'speech' && part.block.type === 'heading' && part.block.depth === 1;
}
