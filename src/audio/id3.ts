import { open } from 'node:fs/promises';

/** One frame of an ID3v2.3 tag: its four letters and what it holds. */
export interface Id3Frame {
  readonly id: string;
  readonly body: Buffer;
}

/** What the size of a tag has room for: 28 bits. */
const LARGEST_TAG = 2 ** 28 - 1;

/** Frames as an ID3v2.3 tag (id3.org, "ID3 tag version 2.3.0"), without unsynchronisation; undefined where they are more than a tag can hold. */
export function writeTag(frames: readonly Id3Frame[]): Buffer | undefined {
  const body = Buffer.concat(frames.map(writeFrame));
  if (body.length > LARGEST_TAG) return undefined;
  const size = [21, 14, 7, 0].map((shift) => (body.length >> shift) & 0x7f);
  return Buffer.concat([Buffer.from('ID3\x03\x00\x00', 'latin1'), Buffer.from(size), body]);
}

/** A frame with its header. */
export function writeFrame({ id, body }: Id3Frame): Buffer {
  const head = Buffer.alloc(10);
  head.write(id, 'latin1');
  // Plain, unlike the tag's size and unlike version 2.4.
  head.writeUInt32BE(body.length, 4);
  return Buffer.concat([head, body]);
}

const UNSYNCHRONISED_OR_EXTENDED = 0xc0;

/** The frames of a tag of version 2.3 or 2.4; none where it is of another, or written in a way that hardly any program still uses. */
export function readTag(tag: Buffer): readonly Id3Frame[] {
  const version = tag[3] ?? 0;
  if (tagSize(tag) === undefined || (version !== 3 && version !== 4)) return [];
  if (((tag[5] ?? 0) & UNSYNCHRONISED_OR_EXTENDED) !== 0) return [];
  return readFrames(tag.subarray(10, 10 + (tagSize(tag) ?? 0)), version);
}

/** The frames that stand one after another, up to the first that is none. Version 2.4 gives sizes seven bits a byte. */
export function readFrames(bytes: Buffer, version: number): readonly Id3Frame[] {
  const frames: Id3Frame[] = [];
  for (let at = 0; at + 10 <= bytes.length; ) {
    const id = bytes.toString('latin1', at, at + 4);
    const size = version === 4 ? sevenBits(bytes.subarray(at + 4, at + 8)) : bytes.readUInt32BE(at + 4);
    if (!/^[A-Z][A-Z0-9]{3}$/.test(id) || size === undefined || at + 10 + size > bytes.length) break;
    frames.push({ id, body: bytes.subarray(at + 10, at + 10 + size) });
    at += 10 + size;
  }
  return frames;
}

/** A number of seven bits a byte; undefined where a byte has eight. */
function sevenBits(bytes: Buffer): number | undefined {
  const digits = [...bytes];
  return digits.some((digit) => digit > 0x7f)
    ? undefined
    : digits.reduce((size, digit) => size * 128 + digit, 0);
}

/** Bytes after the ten of the header of an ID3v2 tag of any version; undefined where `head` begins no tag. */
export function tagSize(head: Buffer): number | undefined {
  if (head.length < 10 || head.toString('latin1', 0, 3) !== 'ID3') return undefined;
  const size = sevenBits(head.subarray(6, 10));
  const hasFooter = head[3] === 4 && ((head[5] ?? 0) & 0x10) !== 0;
  return size === undefined ? undefined : size + (hasFooter ? 10 : 0);
}

/** The ID3v2 tag at the beginning of a file; empty where there is none. */
export async function readTagBytes(path: string): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const head = Buffer.alloc(10);
    await file.read(head, 0, 10, 0);
    const { size } = await file.stat();
    const bytes = Buffer.alloc(Math.min(size, 10 + (tagSize(head) ?? -10)));
    const { bytesRead } = await file.read(bytes, 0, bytes.length, 0);
    return bytes.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
