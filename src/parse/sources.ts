import type { EpisodeSource, Frontmatter, Show, Source, Span, Tier, YamlSpans } from '../model/index.ts';
import { spanOfValue } from '../model/index.ts';
import type { SourcesData } from '../model/generated/index.ts';
import { choiceOf, fieldsOf, type Loose, listOf, numberOf, textOf, textsOf, wholeOf } from './fields.ts';

export const TIERS: readonly Tier[] = ['gold', 'silver', 'bronze'];

/** A source as an episode, sources.yaml or series.yaml write it; undefined without an id. */
export function readSource(value: unknown): Source | undefined {
  const fields = fieldsOf(value) as Loose<SourcesData['sources'][number]>;
  const id = textOf(fields.id);
  if (id === undefined) return undefined;
  const authors = textsOf(fields.author);
  return {
    id,
    title: textOf(fields.title),
    author: authors.length === 0 ? undefined : authors.join(', '),
    year: wholeOf(fields.year),
    publisher: textOf(fields.publisher),
    url: textOf(fields.url),
    doi: textOf(fields.doi),
    isbn: typeof fields.isbn === 'number' ? String(fields.isbn) : textOf(fields.isbn),
    path: textOf(fields.path),
    tier: choiceOf(fields.tier, TIERS),
    minutes: numberOf(fields.minutes),
  };
}

/** The entries of an episode's `sources`, in order; a bare id that sources.yaml does not have is kept with its id alone. */
export function episodeSources(frontmatter: Frontmatter, show: Show): EpisodeSource[] {
  return listOf(frontmatter.data.sources).flatMap((entry, index): EpisodeSource[] => {
    const span = spanOfValue(frontmatter.spans, `/sources/${index}`);
    const id = textOf(entry);
    if (id !== undefined) {
      const { span: _, ...source } = show.sources.get(id) ?? { id, span };
      return [{ ...source, span, shared: true }];
    }
    const source = readSource(entry);
    const idSpan = spanOfValue(frontmatter.spans, `/sources/${index}/id`);
    return source ? [{ ...source, span: idSpan, shared: false }] : [];
  });
}

/** sources.yaml by id; of two with one id the first. */
export function sharedSources(data: unknown, spans: YamlSpans): Show['sources'] {
  const sources = new Map<string, Source & { readonly span: Span }>();
  listOf(fieldsOf(data).sources).forEach((entry, index) => {
    const source = readSource(entry);
    if (source && !sources.has(source.id))
      sources.set(source.id, { ...source, span: spanOfValue(spans, `/sources/${index}`) });
  });
  return sources;
}
