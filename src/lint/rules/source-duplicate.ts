import { type EpisodeOutline, type Finding, type Span, spanOfValue } from '../../model/index.ts';
import type { ShowRule } from '../rule.ts';
import { type SourceEntry, sourceEntries } from '../source-entries.ts';
import { quoted } from '../wording.ts';

export const rule: ShowRule = {
  name: 'source-duplicate',
  scope: 'show',
  severity: 'error',
  description: 'A source id means one work: it is in sources.yaml or in an episode, and there once.',
  docs: {
    why: '`[@id]` has to lead to one work. Where two entries share an id, one of them is never seen again, and nobody can tell which.',
  },
  *check({ show }): Iterable<Finding> {
    const sharedPath = show.sourcesConfig?.file.path;
    const shared = sourceEntries(show).filter(({ path }) => path === sharedPath);
    const first = new Map<string, SourceEntry>();
    for (const entry of shared) {
      const other = first.get(entry.id);
      if (!other) first.set(entry.id, entry);
      else
        yield {
          path: entry.path,
          span: entry.placeOf('id'),
          message: `The id ${quoted(entry.id)} is used twice in sources.yaml; expected one entry an id.`,
          related: [{ path: other.path, span: other.placeOf('id'), message: 'used here first' }],
        };
    }
    for (const outline of show.outlines) yield* inEpisode(outline, first);
  },
};

function* inEpisode(
  { facts, frontmatter }: EpisodeOutline,
  shared: ReadonlyMap<string, SourceEntry>,
): Iterable<Finding> {
  const { path } = facts;
  const seen = new Map<string, Span>();
  for (const { id, span: entry, shared: bare } of facts.sources) {
    const span = bare ? entry : idSpan(frontmatter.spans, entry);
    const other = seen.get(id);
    const owner = shared.get(id);
    if (other)
      yield {
        path,
        span,
        message: `The source ${quoted(id)} is listed twice; expected it once.`,
        related: [{ path, span: other, message: 'listed here first' }],
      };
    else if (!bare && owner)
      yield {
        path,
        span,
        message: `The id ${quoted(id)} is taken by a source of sources.yaml; expected the bare id ${quoted(`- ${id}`)}, or another id.`,
        related: [{ path: owner.path, span: owner.placeOf('id'), message: 'the one in sources.yaml' }],
      };
    if (!other) seen.set(id, span);
  }
}

/** The `id` inside an entry that begins at a place. */
function idSpan(spans: EpisodeOutline['frontmatter']['spans'], entry: Span): Span {
  for (const [pointer, { value }] of Object.entries(spans))
    if (/^\/sources\/\d+$/.test(pointer) && value.start === entry.start)
      return spanOfValue(spans, `${pointer}/id`);
  return entry;
}
