import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { legacyText } from './legacy-text.ts';
import { sequence } from './sequence.ts';

/** As large as the collection of scripts that the peers' figures were first measured on. */
const FILES = 122;
const BYTES = 16_200_000;

export interface LegacyShow {
  readonly files: number;
  readonly bytes: number;
  /** How many real scripts it was made from; 0 where it was invented. */
  readonly originals: number;
}

/**
 * Writes a show of long scripts that were never meant for Cold Open: those in `folder`, joined and varied until there are enough
 * of them, or invented ones where the folder is missing. The same scripts make the same show.
 */
export function writeLegacyShow(root: string, folder: string): LegacyShow {
  const originals = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.md'))
        .toSorted()
        .map((name) => readFileSync(join(folder, name), 'utf8'))
    : [];
  const scripts = originals.length > 0 ? originals : Array.from({ length: 15 }, (_, at) => legacyText(at));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  write('episodes/show.yaml', 'title: Legacy\ncast:\n  - { id: host, name: Host }\n');
  write(
    'episodes/legacy/series.yaml',
    `id: legacy\nnumber: 1\ntitle: Legacy\nepisodes: { from: 1, to: ${FILES} }\n`,
  );
  let bytes = 0;
  for (let at = 0; at < FILES; at++) {
    const wanted = (BYTES - bytes) / (FILES - at);
    const text = joined(scripts, at, wanted);
    bytes += Buffer.byteLength(text);
    write(`episodes/legacy/${String(at + 1).padStart(3, '0')}-script.md`, text);
  }
  return { files: FILES, bytes, originals: originals.length };
}

/** One script, and the bodies of others behind it while that brings it nearer to the size that is wanted. */
function joined(scripts: readonly string[], at: number, wanted: number): string {
  const script = (index: number) => scripts[index % scripts.length] ?? '';
  let text = varied(script(at), at);
  for (let next = at * 5 + 3, left = 3; left > 0; next += 4, left--) {
    const other = script(next).replace(/^---\n[\s\S]*?\n---\n/, '');
    if (text.length + other.length / 2 > wanted) continue;
    text = `${text.trimEnd()}\n\n${varied(other, next)}`;
  }
  return text;
}

/**
 * Exchanges words between the lines of prose and turns the sections round, so that two files made from one script are no
 * more alike than two scripts about one thing. Code stays as it is.
 */
function varied(script: string, seed: number): string {
  const random = sequence(seed + 1);
  const words = script.match(/(?<=[a-z] )[a-z]{4,9}(?= [a-z])/g) ?? ['thing'];
  let fenced = false;
  const lines = script.split('\n').map((line) => {
    if (/^ {0,3}(?:```|~~~)/.test(line)) fenced = !fenced;
    if (fenced) return line;
    return line.replace(/(?<=[a-z] )[a-z]{4,9}(?= [a-z])/g, (word) =>
      random() < 0.25 ? (words[Math.floor(random() * words.length)] ?? word) : word,
    );
  });
  const sections = lines.join('\n').split(/(?=^## )/m);
  const [head = '', ...rest] = sections;
  const turn = rest.length === 0 ? 0 : seed % rest.length;
  return [head, ...rest.slice(turn), ...rest.slice(0, turn)].join('');
}
