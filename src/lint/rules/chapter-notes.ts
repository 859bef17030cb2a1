import { type Episode, spanOfKey, walkParts } from '../../model/index.ts';
import { headIsBroken } from '../episode-numbers.ts';
import { partsOf } from '../parts.ts';
import type { EpisodeRule } from '../rule.ts';
import { expectedOneOf, quoted } from '../wording.ts';

export const rule: EpisodeRule = {
  name: 'chapter-notes',
  scope: 'episode',
  severity: 'error',
  description: 'What `chapters` in the frontmatter adds belongs to a heading that is there.',
  docs: {
    why: 'Under `chapters` a short title, a link or an image is given by the id of a heading. Where a heading was renamed, its id has changed too, and what was meant for the chapter would be lost in silence.',
  },
  *check({ episode }) {
    if (headIsBroken(episode)) return;
    const known = headingIds(episode);
    for (const id of Object.keys(episode.facts.chapters ?? {})) {
      if (known.includes(id)) continue;
      yield {
        span: spanOfKey(episode.frontmatter.spans, '/chapters', id),
        message: `No heading has the id ${quoted(id)}; ${expectedOneOf(id, known, 'expected a heading to add to.')}`,
      };
    }
  },
};

function headingIds(episode: Episode): readonly string[] {
  const subheadings = [...walkParts(partsOf(episode))].filter((part) => part.type === 'subheading');
  return [...episode.segments, ...subheadings].map(({ id }) => id);
}
