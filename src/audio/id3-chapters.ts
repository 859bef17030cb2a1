import { type Id3Image, pictureFrame, utf16 } from './id3-frames.ts';
import { type Id3Frame, readFrames, readTag, writeFrame } from './id3.ts';

/** A chapter with all that ID3 has a place for. */
export interface Id3Chapter {
  readonly title: string;
  readonly startMs: number;
  readonly endMs: number;
  readonly url?: string | undefined;
  readonly image?: Id3Image | undefined;
}

const UNUSED_OFFSET = 0xff_ff_ff_ff;
const TOP_LEVEL_AND_ORDERED = 0x03;

/** Chapters as CHAP frames and the CTOC that lists them ("ID3v2 Chapter Frame Addendum", 1.0); 255 at most. */
export function chapterFrames(chapters: readonly Id3Chapter[]): readonly Id3Frame[] {
  if (chapters.length === 0) return [];
  const ids = chapters.map((_, index) => Buffer.from(`ch${index + 1}\0`, 'latin1'));
  const list = Buffer.concat([
    Buffer.from('toc\0', 'latin1'),
    Buffer.from([TOP_LEVEL_AND_ORDERED, chapters.length]),
    ...ids,
  ]);
  const frames = chapters.map((chapter, index) => ({
    id: 'CHAP',
    body: chapterBody(ids[index] ?? Buffer.alloc(1), chapter),
  }));
  return [{ id: 'CTOC', body: list }, ...frames];
}

function chapterBody(id: Buffer, { startMs, endMs, title, url, image }: Id3Chapter): Buffer {
  const times = Buffer.alloc(16);
  [startMs, endMs, UNUSED_OFFSET, UNUSED_OFFSET].forEach((value, index) =>
    times.writeUInt32BE(value, index * 4),
  );
  const parts: Id3Frame[] = [{ id: 'TIT2', body: Buffer.concat([Buffer.from([1]), utf16(title)]) }];
  if (url !== undefined) parts.push({ id: 'WXXX', body: Buffer.from(`\0\0${id3Address(url)}`, 'latin1') });
  if (image !== undefined) parts.push(pictureFrame(image));
  return Buffer.concat([id, times, ...parts.map(writeFrame)]);
}

/** A link as an ID3 tag holds it: in ASCII. */
export function id3Address(url: string): string {
  return url.replace(/[^\x21-\x7e]+/gu, (part) => encodeURI(part.replace(/\p{Surrogate}/gu, '�')));
}

/** What a chapter of a tag has besides its title. */
export interface ChapterParts {
  readonly startMs: number;
  readonly url?: string | undefined;
  readonly image?: { readonly mediaType: string; readonly bytes: Buffer } | undefined;
}

/** The links and images of the chapters of a tag (version 2.3 or 2.4), in order of their frames. */
export function chapterParts(tag: Buffer): readonly ChapterParts[] {
  const version = tag[3] ?? 3;
  return readTag(tag)
    .filter(({ id, body }) => id === 'CHAP' && body.indexOf(0) >= 0 && body.length >= body.indexOf(0) + 17)
    .map(({ body }) => {
      const times = body.indexOf(0) + 1;
      const parts = readFrames(body.subarray(times + 16), version);
      const [link, image] = ['WXXX', 'APIC'].map((wanted) => parts.find(({ id }) => id === wanted)?.body);
      return { startMs: body.readUInt32BE(times), url: link && linkOf(link), image: image && imageOf(image) };
    });
}

/** Behind the encoding stand a description and the address, which is always in Latin-1. */
function linkOf(body: Buffer): string {
  return body.subarray(textEnd(body, 1)).toString('latin1').replace(/\0.*$/s, '');
}

/** Behind the encoding stand the media type, the kind of picture, and a description. */
function imageOf(body: Buffer): ChapterParts['image'] {
  const kind = body.indexOf(0, 1);
  if (kind < 0) return undefined;
  const mediaType = body.toString('latin1', 1, kind);
  return { mediaType, bytes: body.subarray(textEnd(body, kind + 2)) };
}

/** Where the text that begins at `from` has ended: its encoding, which comes first, says with one zero or two. */
function textEnd(body: Buffer, from: number): number {
  const isWide = body[0] === 1 || body[0] === 2;
  if (!isWide) return body.indexOf(0, from) < 0 ? body.length : body.indexOf(0, from) + 1;
  for (let at = from; at + 1 < body.length; at += 2) if (body[at] === 0 && body[at + 1] === 0) return at + 2;
  return body.length;
}
