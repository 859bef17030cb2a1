/** One frame of an ID3v2.3 tag: its four letters and what it holds. */
export interface Id3Frame {
  readonly id: string;
  readonly body: Buffer;
}

/** A chapter with all that ID3 has a place for. */
export interface Id3Chapter {
  readonly title: string;
  readonly startMs: number;
  readonly endMs: number;
  readonly url?: string | undefined;
  readonly image?: Id3Image | undefined;
}

export interface Id3Image {
  readonly mediaType: 'image/jpeg' | 'image/png';
  readonly bytes: Buffer;
}

const UNUSED_OFFSET = 0xff_ff_ff_ff;
const TOP_LEVEL_AND_ORDERED = 0x03;
/** What the size of a tag has room for: 28 bits. */
const LARGEST_TAG = 2 ** 28 - 1;

/** Frames as an ID3v2.3 tag (id3.org, "ID3 tag version 2.3.0"), without unsynchronisation; undefined where they are more than a tag can hold. */
export function writeTag(frames: readonly Id3Frame[]): Buffer | undefined {
  const body = Buffer.concat(frames.map(writeFrame));
  if (body.length > LARGEST_TAG) return undefined;
  const size = [21, 14, 7, 0].map((shift) => (body.length >> shift) & 0x7f);
  return Buffer.concat([Buffer.from('ID3\x03\x00\x00', 'latin1'), Buffer.from(size), body]);
}

function writeFrame({ id, body }: Id3Frame): Buffer {
  const head = Buffer.alloc(10);
  head.write(id, 'latin1');
  // Plain, unlike the tag's size and unlike version 2.4.
  head.writeUInt32BE(body.length, 4);
  return Buffer.concat([head, body]);
}

/** The frames of a tag that `writeTag` or ffmpeg wrote as version 2.3; none where it is of another version. */
export function readTag(tag: Buffer): readonly Id3Frame[] {
  if (tag.length < 10 || tag.toString('latin1', 0, 4) !== 'ID3\x03') return [];
  return readFrames(tag.subarray(10, 10 + (tagSize(tag) ?? 0)));
}

function readFrames(bytes: Buffer): readonly Id3Frame[] {
  const frames: Id3Frame[] = [];
  for (let at = 0; at + 10 <= bytes.length; ) {
    const id = bytes.toString('latin1', at, at + 4);
    const size = bytes.readUInt32BE(at + 4);
    if (!/^[A-Z][A-Z0-9]{3}$/.test(id) || at + 10 + size > bytes.length) break;
    frames.push({ id, body: bytes.subarray(at + 10, at + 10 + size) });
    at += 10 + size;
  }
  return frames;
}

/** Bytes after the ten of the header of an ID3v2 tag of any version; undefined where `head` begins no tag. */
export function tagSize(head: Buffer): number | undefined {
  if (head.length < 10 || head.toString('latin1', 0, 3) !== 'ID3') return undefined;
  const digits = [...head.subarray(6, 10)];
  if (digits.some((digit) => digit > 0x7f)) return undefined;
  const hasFooter = head[3] === 4 && ((head[5] ?? 0) & 0x10) !== 0;
  return digits.reduce((size, digit) => size * 128 + digit, 0) + (hasFooter ? 10 : 0);
}

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
  if (url !== undefined) parts.push({ id: 'WXXX', body: Buffer.from(`\0\0${asciiAddress(url)}`, 'latin1') });
  if (image !== undefined) parts.push(pictureFrame(image));
  return Buffer.concat([id, times, ...parts.map(writeFrame)]);
}

/** A picture: the episode's artwork as a frame of the tag, a chapter's as one within it. */
export function pictureFrame({ mediaType, bytes }: Id3Image): Id3Frame {
  const coverFront = 3;
  const head = Buffer.concat([
    Buffer.from([0]),
    Buffer.from(`${mediaType}\0`, 'latin1'),
    Buffer.from([coverFront, 0]),
  ]);
  return { id: 'APIC', body: Buffer.concat([head, bytes]) };
}

/** The transcript. `language` is BCP 47; the frame wants three letters, and `und` where they are not known. */
export function lyricsFrame(text: string, language: string): Id3Frame {
  const code = /^[a-z]{3}(?:-|$)/i.test(language) ? language.slice(0, 3).toLowerCase() : 'und';
  const empty = Buffer.from([0xff, 0xfe, 0, 0]);
  return {
    id: 'USLT',
    body: Buffer.concat([Buffer.from([1]), Buffer.from(code, 'latin1'), empty, utf16(text)]),
  };
}

/** UTF-16 with the byte order mark that encoding 1 asks for; a NUL would end the text early. */
function utf16(text: string): Buffer {
  return Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text.replace(/\0/g, ''), 'utf16le')]);
}

function asciiAddress(url: string): string {
  return url.replace(/[^\x21-\x7e]+/gu, (part) => encodeURI(part.replace(/\p{Surrogate}/gu, '�')));
}

/** The links of the chapters of a tag, in order; undefined for a chapter without one. */
export function chapterLinks(frames: readonly Id3Frame[]): readonly (string | undefined)[] {
  return frames
    .filter(({ id }) => id === 'CHAP')
    .map(({ body }) => {
      const link = readFrames(body.subarray(body.indexOf(0) + 17)).find(({ id }) => id === 'WXXX');
      return link?.body.subarray(2).toString('latin1');
    });
}

/** A link as it comes back from an ID3 tag: in ASCII. */
export { asciiAddress as id3Address };
