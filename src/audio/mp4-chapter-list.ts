import { open } from 'node:fs/promises';
import { cutBytes } from './cut-bytes.ts';

/** Bytes that a title may have in the list `chpl`: a longer one makes AntennaPod give up on the file. */
export const LONGEST_MP4_TITLE = 127;
/** What a longer title is cut to: at least eight bytes less, so that what is left over is a whole `free` box. */
const CUT_MP4_TITLE = 119;
const LARGEST_MOOV = 256_000_000;

interface Box {
  readonly at: number;
  readonly head: number;
  readonly size: number;
}

/**
 * Cuts the titles in the list `chpl` of an MP4 file that are too long for players, on the border of a character; ffmpeg cuts them
 * in the middle of one. The file's size and all places in it stay. The chapter track keeps every title whole.
 */
export async function cutListedTitles(path: string, titles: readonly string[]): Promise<void> {
  if (!titles.some((title) => Buffer.byteLength(title) > LONGEST_MP4_TITLE)) return;
  const file = await open(path, 'r+');
  try {
    const { size } = await file.stat();
    const moov = await findBox(
      async (at, bytes) => (await file.read(bytes, 0, bytes.length, at)).bytesRead,
      'moov',
      0,
      size,
    );
    if (moov === undefined || moov.size > LARGEST_MOOV) return;
    const bytes = Buffer.alloc(moov.size);
    await file.read(bytes, 0, moov.size, moov.at);
    const within = async (at: number, into: Buffer) => bytes.copy(into, 0, at, at + into.length);
    const udta = await findBox(within, 'udta', moov.head, moov.size);
    const chpl = udta && (await findBox(within, 'chpl', udta.at + udta.head, udta.at + udta.size));
    if (chpl === undefined) return;
    const list = shorten(bytes.subarray(chpl.at, chpl.at + chpl.size), titles);
    await file.write(list, 0, list.length, moov.at + chpl.at);
  } finally {
    await file.close();
  }
}

type Read = (at: number, into: Buffer) => Promise<number>;

async function findBox(read: Read, type: string, from: number, to: number): Promise<Box | undefined> {
  for (let at = from; at + 8 <= to; ) {
    const head = Buffer.alloc(16);
    if ((await read(at, head)) < 8) return undefined;
    const short = head.readUInt32BE(0);
    const size = short === 1 ? Number(head.readBigUInt64BE(8)) : short === 0 ? to - at : short;
    if (head.toString('latin1', 4, 8) === type) return { at, head: short === 1 ? 16 : 8, size };
    if (size < 8) return undefined;
    at += size;
  }
  return undefined;
}

/** The box `chpl` as ffmpeg writes it: 9 bytes, then for each chapter its start in 8, the length of its title in 1, the title. */
function shorten(box: Buffer, titles: readonly string[]): Buffer {
  const first = 17;
  const parts: Buffer[] = [Buffer.from(box.subarray(0, first))];
  let at = first;
  for (let index = 0; at + 9 <= box.length; index++) {
    const end = at + 9 + (box[at + 8] ?? 0);
    const title = titles[index] ?? '';
    const isLong = Buffer.byteLength(title) > LONGEST_MP4_TITLE;
    const text = isLong ? Buffer.from(`${cutBytes(title, CUT_MP4_TITLE - 3)}…`) : box.subarray(at + 9, end);
    parts.push(Buffer.from(box.subarray(at, at + 8)), Buffer.from([text.length]), text);
    at = end;
  }
  const list = Buffer.concat(parts);
  if (box.length - list.length < 8) return box;
  list.writeUInt32BE(list.length, 0);
  const rest = Buffer.alloc(box.length - list.length);
  rest.writeUInt32BE(rest.length, 0);
  rest.write('free', 4, 'latin1');
  return Buffer.concat([list, rest]);
}
