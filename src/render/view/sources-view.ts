import type { Source } from '../../model/index.ts';
import type { ProseWriter } from '../prose.ts';
import { safeUrl } from '../url.ts';

/** Cited sources as templates print them, numbered in the order of citation. */
export function sourcesView(sources: readonly Source[], writer: ProseWriter) {
  return sources.map((source, at) => {
    const href = hrefOf(source);
    const optional = (text: string | undefined) => (text === undefined ? null : writer.text(text));
    return {
      number: at + 1,
      id: writer.text(source.id),
      author: optional(source.author),
      year: source.year ?? null,
      title: writer.text(source.title ?? source.id),
      publisher: optional(source.publisher),
      isbn: optional(source.isbn),
      href: href ?? null,
      address: href === undefined ? null : writer.text(addressOf(source, href)),
    };
  });
}

function doiOf(source: Source): string | undefined {
  return source.doi?.trim().replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '');
}

/** Where a source can be read: its DOI, else its URL, where that is safe to link to. */
export function hrefOf(source: Source): string | undefined {
  const doi = doiOf(source);
  if (doi !== undefined && doi !== '') return safeUrl(`https://doi.org/${doi.replaceAll('#', '%23')}`);
  return source.url === undefined ? undefined : safeUrl(source.url);
}

/** What a reader sees of the link: the DOI, or the site's name. */
function addressOf(source: Source, href: string): string {
  const doi = doiOf(source);
  if (doi !== undefined && doi !== '') return `doi:${doi}`;
  return /^https?:\/\/(?:www\.)?([^/?#]+)/.exec(href)?.[1] ?? href;
}
