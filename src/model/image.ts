import { referencePath } from './reference.ts';

export type ImageFormat = 'png' | 'jpeg' | 'gif' | 'webp' | 'svg';

/** What an image's bytes say of it. Sizes are in CSS pixels, after any rotation it asks for; an SVG may have none. */
export interface ImageFacts {
  readonly format: ImageFormat;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}

/** Why a path gives no bytes of an image. */
export type UnreadImage =
  | { readonly state: 'missing' | 'outside' | 'not-a-file' | 'unreadable' }
  | { readonly state: 'too-large'; readonly bytes: number };

/** Why bytes are no image to be shown: `unsafe` is an SVG that would run something when it is opened by itself. */
export type UnsoundImage =
  | { readonly state: 'damaged' }
  | { readonly state: 'unsafe'; readonly what: string };

/** Why a file cannot be shown as an image. */
export type ImageFault =
  | UnreadImage
  | UnsoundImage
  | { readonly state: 'not-an-image' }
  | { readonly state: 'too-many-pixels'; readonly width: number; readonly height: number }
  /** Sound by itself, but with those before it more than an episode may have. */
  | { readonly state: 'too-much' };

/** What an image of an episode leads to. `path` is from the show's root, `bytes` the file's size. */
export type ReferencedImage =
  | ({ readonly state: 'image'; readonly path: string; readonly bytes: number } & ImageFacts)
  | ImageFault;

/** What stands at a path that an image names: the whole file where there is one. */
export type ImageRead = { readonly state: 'file'; readonly content: Uint8Array } | UnreadImage;

/** An image that an episode's outputs show. `path` is where its file goes, from the episode's output folder. */
export interface EpisodeImage extends ImageFacts {
  readonly path: string;
  readonly content: Uint8Array;
}

/** Images by the address that the episode gives them, as written. Addresses without an image are left out. */
export type EpisodeImages = ReadonlyMap<string, EpisodeImage>;

/** What an image may be at most. Far above any page's needs, so that a stranger's image costs bounded time and memory. */
export const IMAGE_LIMITS = {
  bytes: 10_000_000,
  pixels: 32_000_000,
  /** Of all images of an episode together. */
  totalBytes: 100_000_000,
  totalPixels: 400_000_000,
} as const;

/** Where an image's address leads: a file, from the show's root; another site; or nowhere that an image can be had from. */
export type ImageTarget =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'remote' }
  | { readonly kind: 'none'; readonly reason: 'empty' | 'backslash' | 'data' | 'scheme' };

/** Reads an image's address as a browser would, relative to `folder`: percent codes decoded, `?…` and `#…` left out. */
export function imageTarget(url: string, folder: string): ImageTarget {
  const bare = url.trim();
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(bare)?.[1]?.toLowerCase();
  if (scheme === 'http' || scheme === 'https' || bare.startsWith('//')) return { kind: 'remote' };
  // A drive's letter is Windows' way to begin a path.
  if (bare.includes('\\') && (scheme === undefined || scheme.length === 1))
    return { kind: 'none', reason: 'backslash' };
  if (scheme === 'data') return { kind: 'none', reason: 'data' };
  if (scheme !== undefined) return { kind: 'none', reason: 'scheme' };
  const path = decoded(bare.replace(/[?#].*$/s, ''));
  return path === ''
    ? { kind: 'none', reason: 'empty' }
    : { kind: 'file', path: referencePath(folder, path) };
}

/** A percent sign that begins no code is a percent sign. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
