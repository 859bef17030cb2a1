import { execFileSync } from 'node:child_process';
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Figures, measureProgram } from './measure.ts';

const HOURS = 3;
const CHAPTERS = 60;
const KINDS: Readonly<Record<string, readonly string[]>> = {
  mp3: ['-c:a', 'libmp3lame', '-b:a', '128k'],
  m4a: ['-c:a', 'aac', '-b:a', '128k'],
  opus: ['-c:a', 'libopus', '-b:a', '96k'],
};

/** Embeds sixty chapters into three hours of stereo sound, beside ffmpeg copying the same file. Needs ffmpeg. */
export function benchEmbedding(
  main: string,
  work: string,
  print: { readonly heading: () => void; readonly figures: (name: string, found: Figures) => Figures },
): void {
  const folder = join(work, 'audio');
  mkdirSync(folder);
  const chapters = Array.from({ length: CHAPTERS }, (_, at) => ({
    startTime: at * 179.123,
    title: `Chapter ${at + 1}`,
  }));
  writeFileSync(join(folder, 'chapters.json'), JSON.stringify({ version: '1.2.0', chapters }));
  print.heading();
  for (const [kind, codec] of Object.entries(KINDS)) {
    const audio = `talk.${kind}`;
    makeAudio(folder, audio, codec);
    const megabytes = (statSync(join(folder, audio)).size / 1e6).toFixed(0);
    const copy = [
      'ffmpeg',
      '-nostdin',
      '-v',
      'error',
      '-i',
      audio,
      '-map',
      '0:a',
      '-c',
      'copy',
      `copy.${kind}`,
    ];
    const copied = print.figures(
      `ffmpeg -c copy, ${HOURS} h of ${kind}, ${megabytes} MB`,
      measureProgram(copy, folder),
    );
    const embed = [process.execPath, main, 'embed', 'chapters.json', audio, '-o', `out.${kind}`];
    const embedded = print.figures(`embed ${CHAPTERS} chapters into it`, measureProgram(embed, folder));
    console.log(`  embedding : copying = ${(embedded.wallMs / copied.wallMs).toFixed(2)} : 1 in time`);
  }
}

/** One minute of noise, again and again: what is in it makes no difference to either. */
function makeAudio(folder: string, name: string, codec: readonly string[]): void {
  const minute = `minute-${name}`;
  const run = (...args: readonly string[]) =>
    execFileSync('ffmpeg', ['-nostdin', '-v', 'error', ...args], { cwd: folder });
  run(
    '-f',
    'lavfi',
    '-i',
    'anoisesrc=color=pink:duration=60:amplitude=0.2:seed=1',
    '-ac',
    '2',
    ...codec,
    minute,
  );
  run('-stream_loop', String(HOURS * 60 - 1), '-i', minute, '-c', 'copy', name);
}
