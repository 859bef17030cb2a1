import { join } from 'node:path';
import { parseShow } from '../../src/parse/index.ts';
import { readShow } from '../../src/read/index.ts';
import { emptyFolder } from '../support/cli.ts';
import { write } from '../support/show.ts';

/** A show of Maya and Theo, as `coldopen` reads it. */
export async function castOfTwo(more = '') {
  const root = emptyFolder();
  write(
    root,
    'episodes/show.yaml',
    `title: T\ncast:\n  - { id: maya, name: Maya Rao, aliases: [MAYA] }\n  - { id: theo, name: Theo Brandt, words-per-minute: 140 }\n${more}`,
  );
  return { root, show: parseShow(await readShow(root)) };
}

/** Writes a transcript and says where it is. */
export function transcript(root: string, name: string, text: string) {
  write(root, name, text);
  return { path: join(root, name), shown: name };
}

const clock = (ms: number) =>
  [ms / 3_600_000, (ms / 60_000) % 60, (ms / 1_000) % 60]
    .map((part) => String(Math.floor(part)).padStart(2, '0'))
    .join(':')
    .concat('.', String(ms % 1_000).padStart(3, '0'));

export interface Said {
  readonly name: string;
  readonly ms: number;
  readonly text: string;
}

/** WebVTT of what is said one after the other, a cue each. */
export function vttOf(said: readonly Said[]): string {
  let at = 0;
  const cues = said.map(({ name, ms, text }) => {
    const from = at;
    at += ms;
    return `${clock(from)} --> ${clock(at)}\n<v ${name}>${text}\n`;
  });
  return `WEBVTT\n\n${cues.join('\n')}`;
}
