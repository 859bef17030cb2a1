import { createReadStream, createWriteStream } from 'node:fs';
import { open, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { OperationError } from '../model/index.ts';
import { chapterFrames } from './id3-chapters.ts';
import { commentFrame, lyricsFrame, pictureFrame } from './id3-frames.ts';
import { type Id3Frame, readTag, tagSize, writeTag } from './id3.ts';
import { cancelled } from './process.ts';
import type { TaggedAudio, Work } from './write-tagged.ts';

/** The frames that ffmpeg wrote into `head`, with chapters and artwork, before the audio of the source byte for byte. */
export async function joinMp3(
  { source, durationMs, chapters, cover, images, language, tags }: TaggedAudio,
  head: string,
  { folder, signal, onTime }: Work,
): Promise<string> {
  const listed = chapters.map((chapter) => ({
    ...chapter,
    image: chapter.image === undefined ? undefined : images?.get(chapter.image),
  }));
  const frames: readonly Id3Frame[] = [
    ...readTag(await readFile(head)),
    ...(tags['comment'] ? [commentFrame(tags['comment'], language)] : []),
    ...(tags['lyrics'] ? [lyricsFrame(tags['lyrics'], language)] : []),
    ...(cover ? [pictureFrame(cover)] : []),
    ...chapterFrames(listed),
  ];
  const tag = writeTag(frames);
  if (tag === undefined)
    throw new OperationError(
      'The images of the chapters are too large together: an MP3 file has room for 256 MB of metadata.',
      'Make them smaller.',
    );
  const output = join(folder, 'joined.mp3');
  await writeFile(output, tag);
  const { start, end } = await findMp3Audio(source);
  const sound = createReadStream(source, { start, end: end - 1, highWaterMark: 1_048_576 });
  const counted = async function* (chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    let bytes = 0;
    for await (const chunk of chunks) {
      yield chunk;
      bytes += chunk.length;
      onTime?.((bytes / (end - start)) * durationMs);
    }
  };
  try {
    await pipeline(sound, counted, createWriteStream(output, { flags: 'a', highWaterMark: 1_048_576 }), {
      signal,
    });
  } catch (error) {
    throw signal?.aborted ? cancelled() : error;
  }
  return output;
}

/** Where the audio begins after the ID3v2 tags, and where it ends before an ID3v1 tag, whose title and artist would be stale. */
async function findMp3Audio(path: string): Promise<{ readonly start: number; readonly end: number }> {
  const { size } = await stat(path);
  const file = await open(path, 'r');
  const read = async (at: number, length: number) => {
    const bytes = Buffer.alloc(length);
    const { bytesRead } = await file.read(bytes, 0, length, at);
    return bytes.subarray(0, bytesRead);
  };
  try {
    let start = 0;
    for (let more = tagSize(await read(0, 10)); more !== undefined; more = tagSize(await read(start, 10)))
      start += 10 + more;
    const tail = size - start > 128 ? await read(size - 128, 3) : Buffer.alloc(0);
    const end = tail.toString('latin1') === 'TAG' ? size - 128 : size;
    if (start < end) return { start, end };
    throw new OperationError(
      'The MP3 file ends within its tags: it holds no sound.',
      'Play it to see whether it is whole.',
    );
  } finally {
    await file.close();
  }
}
