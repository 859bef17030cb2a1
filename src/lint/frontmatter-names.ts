import { type EpisodeOutline, type Span, spanOfValue } from '../model/index.ts';

/** The names that stand in the frontmatter under a key, be it one or a list, each with its place. */
export function namesUnder(
  { frontmatter: { data, spans } }: Pick<EpisodeOutline, 'frontmatter'>,
  key: string,
): readonly { readonly name: string; readonly span: Span }[] {
  const value = data[key];
  const places: readonly (readonly [unknown, string])[] = Array.isArray(value)
    ? value.map((entry: unknown, index) => [entry, `/${key}/${index}`] as const)
    : [[value, `/${key}`]];
  return places.flatMap(([entry, pointer]) =>
    typeof entry === 'string' && entry.trim() !== ''
      ? [{ name: entry.trim(), span: spanOfValue(spans, pointer) }]
      : [],
  );
}
