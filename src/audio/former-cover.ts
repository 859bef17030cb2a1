import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Artwork, artworkOf } from './artwork.ts';
import { runFfmpeg } from './ffmpeg-run.ts';
import type { AudioProbe } from './probe.ts';
import type { Work } from './write-tagged.ts';

/** The artwork that audio has already; none where it is no JPEG or PNG. */
export async function formerCover(
  probe: AudioProbe,
  audio: string,
  { programs, folder, signal }: Work,
): Promise<Artwork | undefined> {
  if (probe.cover === undefined || !['mjpeg', 'png'].includes(probe.cover.codec)) return undefined;
  const output = join(folder, 'former-cover');
  const options = ['-map', '0:v:0', '-c', 'copy', '-frames:v', '1', '-f', 'image2pipe'];
  await runFfmpeg(programs.ffmpeg, { inputs: [{ path: audio }], options, output, limitMs: 120_000, signal });
  return artworkOf(await readFile(output));
}
