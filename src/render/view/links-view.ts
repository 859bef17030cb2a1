import { type Episode, plainText, type Show, type Source, walkInlines } from '../../model/index.ts';
import type { ProseWriter } from '../prose.ts';
import { isRemote, safeUrl } from '../url.ts';
import { otherEpisode } from './episode-view.ts';
import { hrefOf } from './sources-view.ts';

/** Pages that the text links to, each once; addresses of cited sources stand with the sources. */
export function linksView(episode: Episode, cited: readonly Source[], writer: ProseWriter) {
  const seen = new Set(cited.flatMap((source) => [hrefOf(source), source.url && safeUrl(source.url)]));
  const links: { text: unknown; href: string; site: unknown }[] = [];
  for (const inline of walkInlines(episode.segments.flatMap((segment) => segment.beats))) {
    if (inline.type !== 'link' || inline.episode) continue;
    const href = safeUrl(inline.url);
    if (href === undefined || !isRemote(href) || seen.has(href)) continue;
    seen.add(href);
    // A title says what the page is; the words of the link often only make sense in their sentence.
    const text = (inline.title ?? plainText(inline.children)).replace(/\s+/g, ' ').trim();
    const site = /^https?:\/\/(?:www\.)?([^/?#]+)/.exec(href)?.[1] ?? href;
    links.push({ text: writer.text(text === '' ? href : text), href, site: writer.text(site) });
  }
  return links;
}

/** Other episodes that the text links to, each once, in order, less those that the notes name as first or next. */
export function mentionedView(episode: Episode, show: Show, writer: ProseWriter) {
  const { facts } = episode;
  const named = new Set([facts.number, facts.next, ...facts.prerequisites]);
  const numbers = new Set<number>();
  for (const { episode: reference } of episode.links)
    if (reference?.number !== undefined && !named.has(reference.number)) numbers.add(reference.number);
  return [...numbers]
    .map((number) => otherEpisode(number, episode, show, writer))
    .filter(({ href }) => href !== null);
}
