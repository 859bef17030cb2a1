import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { XMLParser } from 'fast-xml-parser';
import { DEBIAN_PYTHON } from './audio.ts';

/** Start in milliseconds, title, and what else a reader tells of a chapter. */
export type ReadChapter = readonly [number, string, ...unknown[]];

/** What a Python script beside this file, which uses mutagen, tells of audio files. */
export function askMutagen(script: 'read-chapters.py' | 'read-tags.py', paths: readonly string[]): unknown[] {
  const reader = fileURLToPath(new URL(script, import.meta.url));
  const out = execFileSync(DEBIAN_PYTHON, [reader, ...paths], { encoding: 'utf8', maxBuffer: 64_000_000 });
  return JSON.parse(out) as unknown[];
}

const XML = new XMLParser({
  parseTagValue: false,
  trimValues: false,
  isArray: (name) => name === 'ChapterAtom' || name === 'Simple' || name === 'Tag',
});

function extract(path: string, what: 'chapters' | 'tags'): string {
  return execFileSync('mkvextract', [path, what], { encoding: 'utf8', maxBuffer: 64_000_000 });
}

/** The chapters of a Matroska file, from mkvextract. */
export function matroskaChapters(path: string): readonly ReadChapter[] {
  const atoms = XML.parse(extract(path, 'chapters')).Chapters.EditionEntry.ChapterAtom as {
    ChapterTimeStart: string;
    ChapterDisplay: { ChapterString: string };
  }[];
  return atoms.map(({ ChapterTimeStart, ChapterDisplay }) => {
    const [hours = 0, minutes = 0, seconds = 0] = ChapterTimeStart.split(':').map(Number);
    return [Math.round((hours * 3_600 + minutes * 60 + seconds) * 1_000), ChapterDisplay.ChapterString];
  });
}

/** The tags of a Matroska file as a whole, from mkvextract. */
export function matroskaTags(path: string): Readonly<Record<string, string>> {
  const tags = XML.parse(extract(path, 'tags')).Tags.Tag as {
    Targets: { TrackUID?: string } | string;
    Simple: { Name: string; String: string }[];
  }[];
  const whole = tags.filter(({ Targets }) => typeof Targets === 'string' || Targets.TrackUID === undefined);
  return Object.fromEntries(
    whole.flatMap(({ Simple }) => Simple.map((one) => [one.Name, one.String] as const)),
  );
}
