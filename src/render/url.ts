import type { EpisodeFacts, EpisodeReference, Show } from '../model/index.ts';
import { visible } from './visible.ts';

/**
 * An address that is safe to put in a link, with everything encoded that a URL must not hold; undefined for any scheme
 * but http, https and mailto, and for what is no address at all. Parentheses are encoded too, for Markdown's sake.
 */
export function safeUrl(url: string): string | undefined {
  // Browsers ignore control characters and spaces here, so a scheme may hide behind them.
  const bare = visible(url)
    .replace(/[\t\n]/g, '')
    .trim()
    .replaceAll('\\', '/');
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(bare)?.[1]?.toLowerCase();
  if (scheme === 'mailto') return encodePart(bare);
  if (scheme === undefined && !bare.startsWith('//'))
    return bare === '' || bare.split(/[?#]/)[0]?.includes(':') ? undefined : encodePart(bare);
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https') return undefined;
  const whole = scheme === undefined ? `https:${bare}` : bare;
  if (!URL.canParse(whole)) return undefined;
  const parsed = new URL(whole);
  return `${parsed.origin}${encodePart(`${parsed.pathname}${parsed.search}${parsed.hash}`)}`;
}

/** Whether following it leaves the files of this show. */
export function isRemote(url: string): boolean {
  return /^https?:\/\//.test(url);
}

/** What encodeURIComponent leaves as it is. */
const ENCODED: Readonly<Record<string, string>> = { '(': '%28', ')': '%29' };

function encodePart(part: string): string {
  let hashes = 0;
  return part
    .replace(/%(?![0-9a-f]{2})/gi, '%25')
    .replace(
      /[^A-Za-z0-9\-._~:/?#@!$&'*+,;=%]/gu,
      (character) => ENCODED[character] ?? encodeURIComponent(character),
    )
    .replace(/#/g, () => (hashes++ === 0 ? '#' : '%23'));
}

/** The folder of an episode's outputs as a path in a URL. */
function folderOf(facts: EpisodeFacts): string {
  return facts.id.split('/').map(encodePart).join('/');
}

/**
 * Where `ep:7#anchor` leads from a page in another episode's output folder: the other episode's show notes. Undefined where no
 * Markdown file has that number; an anchor that the other episode does not have is left out.
 */
export function episodeHref(reference: EpisodeReference, from: EpisodeFacts, show: Show): string | undefined {
  const target = show.outlines.find(
    (outline) => outline.facts.number !== undefined && outline.facts.number === reference.number,
  );
  if (!target) return undefined;
  const { anchor } = reference;
  const hash = anchor !== undefined && target.anchors.includes(anchor) ? `#${encodePart(anchor)}` : '';
  const [there, here] = [folderOf(target.facts), folderOf(from)];
  if (there === here) return `show-notes.html${hash}`;
  const sibling = there.slice(0, there.lastIndexOf('/')) === here.slice(0, here.lastIndexOf('/'));
  const up = '../'.repeat(sibling ? 1 : here.split('/').length);
  return `${up}${sibling ? there.slice(there.lastIndexOf('/') + 1) : there}/show-notes.html${hash}`;
}
