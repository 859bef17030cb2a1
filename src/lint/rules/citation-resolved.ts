import type { Change, Finding, Span } from '../../model/index.ts';
import { candidatesFor, slipOf } from '../../notation/closest.ts';
import { isUnread } from '../config-files.ts';
import { headIsBroken } from '../episode-numbers.ts';
import { isUnusable } from '../likely-causes.ts';
import type { EpisodeContext, EpisodeRule } from '../rule.ts';
import { expectedOneOf, quoted } from '../wording.ts';

export const rule: EpisodeRule = {
  name: 'citation-resolved',
  scope: 'episode',
  severity: 'error',
  fixable: true,
  description:
    'Each `[@id]` names a source of the episode, and each bare id among the sources one of sources.yaml.',
  docs: {
    why: 'A citation that leads nowhere is worse than none: it claims a proof that no listener can follow. A source counts for an episode once its frontmatter lists it, as an entry of its own or by the bare id of one in `episodes/sources.yaml`.',
  },
  *check(context): Iterable<Finding> {
    const { episode, show } = context;
    if (headIsBroken(episode) || isUnread(show.sourcesConfig) || isUnusable(episode, 'sources')) return;
    const ids = new Set(episode.facts.sources.map(({ id }) => id));
    for (const { id, span } of episode.citations) {
      if (ids.has(id)) continue;
      yield show.sources.has(id)
        ? {
            span,
            message: `${quoted(`[@${id}]`)} is in sources.yaml, but the episode does not list it; expected ${quoted(`- ${id}`)} under \`sources:\`.`,
          }
        : {
            span,
            message: `${quoted(`[@${id}]`)} names no source; ${expectedOneOf(id, new Set([...ids, ...show.sources.keys()]), 'expected it under `sources:` of the frontmatter.')}`,
            ...citationChanges(id, span, ids),
          };
    }
    yield* bareIds(context);
  },
};

/** A citation is not said, but proves: only the one source that was surely meant is put in its place. */
function citationChanges(
  id: string,
  span: Span,
  ids: ReadonlySet<string>,
): Pick<Finding, 'fixes' | 'suggestions'> {
  const cite = (other: string): Change => ({
    description: `Cite ${other}`,
    edits: [{ span, text: `[@${other}]` }],
  });
  const meant = slipOf(id, ids);
  if (meant !== undefined) return { fixes: [cite(meant)] };
  return { suggestions: candidatesFor(id, ids).map(cite) };
}

function* bareIds({ episode, show }: EpisodeContext): Iterable<Finding> {
  for (const { id, shared, span } of episode.facts.sources)
    if (shared && !show.sources.has(id))
      yield {
        span,
        message: `${quoted(id)} is no source of sources.yaml; ${expectedOneOf(id, show.sources.keys(), 'it lists none.')}`,
        hint: 'Or give the source here, with `id:` and `title:`.',
      };
}
