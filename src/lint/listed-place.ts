import type { CatalogueEpisode } from '../catalogue/index.ts';
import { type Show, type Span, spanOfValue, type YamlSpans } from '../model/index.ts';
import { namesUnder } from './frontmatter-names.ts';
import { rawPlans } from './unwritten-plans.ts';

/** Where an episode of the catalogue lists a name under `concepts` or `threads`: in its file, else in its series' plan. */
export function listedPlace(
  show: Show,
  { outline, plan, number }: CatalogueEpisode,
  key: 'concepts' | 'threads',
  name: string,
): { readonly path: string; readonly span: Span } {
  if (outline && Object.hasOwn(outline.frontmatter.data, key)) {
    const { facts, frontmatter } = outline;
    const named = namesUnder(outline, key).find((each) => each.name === name);
    return { path: facts.path, span: named?.span ?? frontmatter.openSpan };
  }
  for (const { planned, config } of show.series)
    if (plan && planned.includes(plan)) {
      const at = rawPlans(config.data).findIndex((raw) => raw.number === number);
      return { path: config.file.path, span: planSpan(config.data, config.spans, at, key, name) };
    }
  return { path: outline?.facts.path ?? show.config.file.path, span: outline?.frontmatter.openSpan ?? ROOT };
}

const ROOT: Span = { start: 0, end: 0 };

function planSpan(data: unknown, spans: YamlSpans, at: number, key: string, name: string): Span {
  const list = rawPlans(data)[at]?.[key];
  const base = `/planned/${at}/${key}`;
  return spanOfValue(spans, Array.isArray(list) ? `${base}/${list.indexOf(name)}` : base);
}
