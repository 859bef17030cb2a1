import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Codec of each kind of audio file that tests make. */
const CODECS: Readonly<Record<string, readonly string[]>> = {
  mp3: ['-c:a', 'libmp3lame', '-b:a', '32k'],
  m4a: ['-c:a', 'aac', '-b:a', '32k'],
  opus: ['-c:a', 'libopus', '-b:a', '16k'],
  ogg: ['-c:a', 'libvorbis'],
  flac: ['-c:a', 'flac'],
  mka: ['-c:a', 'libopus', '-b:a', '16k'],
  wav: ['-c:a', 'pcm_s16le'],
};

/** Makes a file of that kind from one of ffmpeg's own sources, such as `sine=frequency=300:duration=5`, and returns its path. */
export function makeAudio(
  folder: string,
  name: string,
  source: string,
  options: readonly string[] = [],
): string {
  const path = join(folder, name);
  const codec = CODECS[name.slice(name.lastIndexOf('.') + 1)] ?? [];
  const head = ['-nostdin', '-v', 'error', '-y', '-f', 'lavfi', '-i', source];
  execFileSync('ffmpeg', [...head, ...codec, ...options, `file:${path}`]);
  return path;
}

/** The chapters that ffprobe finds, as start in milliseconds and title. */
export function probeChapters(path: string): readonly (readonly [number, string])[] {
  const out = execFileSync('ffprobe', ['-v', 'error', '-of', 'json', '-show_chapters', `file:${path}`], {
    encoding: 'utf8',
    maxBuffer: 64_000_000,
  });
  const { chapters } = JSON.parse(out) as { chapters: { start_time: string; tags?: { title?: string } }[] };
  return chapters.map(({ start_time, tags }) => [Math.round(Number(start_time) * 1_000), tags?.title ?? '']);
}

/** A hash of the packets of the first audio stream: the sound, whatever stands around it. */
export function soundHash(path: string): string {
  const args = ['-v', 'error', '-i', `file:${path}`, '-map', '0:a:0', '-c', 'copy', '-f', 'md5', '-'];
  return execFileSync('ffmpeg', args, { encoding: 'utf8' }).trim();
}

/** Debian's own Python, which has Debian's modules; another may come first on PATH. */
export const DEBIAN_PYTHON = '/usr/bin/python3';
