import { type Show, type Span, spanOfValue, type YamlSpans } from '../model/index.ts';
import { isUnwritten, rawPlans } from './unwritten-plans.ts';

/** A source as one file writes it, and where its fields stand. `fields` is whatever YAML gave. */
export interface SourceEntry {
  readonly id: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly path: string;
  /** Whether it is listed for an episode that nobody has begun to write. */
  readonly planned: boolean;
  /** A field's value, or the entry where it has no such field. */
  placeOf(field: string): Span;
}

/** Sources written out in sources.yaml, in series' plans and in episodes; bare ids are none. */
export function sourceEntries(show: Show): readonly SourceEntry[] {
  const { sourcesConfig } = show;
  const shared = sourcesConfig
    ? entriesOf(sourcesConfig.data, sourcesConfig.spans, '', sourcesConfig.file.path, false)
    : [];
  const planned = show.series.flatMap(({ id, config }) =>
    rawPlans(config.data).flatMap((plan, index) =>
      entriesOf(plan, config.spans, `/planned/${index}`, config.file.path, isUnwritten(plan, id, show)),
    ),
  );
  const own = show.outlines.flatMap(({ facts, frontmatter }) =>
    entriesOf(frontmatter.data, frontmatter.spans, '', facts.path, facts.status === 'planned'),
  );
  return [...shared, ...planned, ...own];
}

function entriesOf(
  owner: unknown,
  spans: YamlSpans,
  base: string,
  path: string,
  planned: boolean,
): SourceEntry[] {
  const sources = (owner as { sources?: unknown } | null)?.sources;
  if (!Array.isArray(sources)) return [];
  return sources.flatMap((entry: unknown, index): SourceEntry[] => {
    if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return [];
    const fields = entry as Record<string, unknown>;
    if (typeof fields.id !== 'string') return [];
    const pointer = `${base}/sources/${index}`;
    const placeOf = (field: string) => spanOfValue(spans, `${pointer}/${field}`);
    return [{ id: fields.id.trim(), fields, path, planned, placeOf }];
  });
}

/** A field's text; undefined where it is none or empty. */
export function textField({ fields }: SourceEntry, name: string): string | undefined {
  const value = fields[name];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
