import type { InlineImage } from '../../model/index.ts';
import type { References } from '../prose.ts';
import { isRemote, safeUrl } from '../url.ts';
import { escapeHtml } from './html.ts';

/**
 * An image of the episode, at its size, so that nothing moves while it loads. One of another site would be a request to it:
 * it becomes a link, unless it is `linked` already. What leads nowhere becomes its alternative text.
 */
export function imageHtml(
  { url, alt, title }: Pick<InlineImage, 'url' | 'alt' | 'title'>,
  { references }: { readonly references: References },
  linked: boolean,
): string {
  const words = escapeHtml(alt);
  const image = references.image(url);
  if (image) {
    const { path, width, height } = image;
    const size = width === undefined || height === undefined ? '' : ` width="${width}" height="${height}"`;
    const hover = title === undefined ? '' : ` title="${escapeHtml(title)}"`;
    return `<img src="${escapeHtml(path)}" alt="${words}"${hover}${size} loading="lazy">`;
  }
  const address = safeUrl(url);
  if (linked || address === undefined || !isRemote(address)) return words;
  return `<a href="${escapeHtml(address)}">${words || 'Image'}</a>`;
}
