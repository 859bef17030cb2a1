import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A document that an episode is planned to rest on. `path` is as the plan writes it; without one it is only named. */
export interface PlanSource {
  readonly path?: string | undefined;
  readonly words: string;
  readonly tier?: string | undefined;
  readonly minutes?: number | undefined;
}

/** What one plan says of an episode, or of a range that it only sketches. */
export interface PlanEntry {
  /** The plan's file. */
  readonly plan: string;
  /** The plan's own title. */
  readonly document: string;
  readonly from: number;
  readonly to: number;
  readonly title: string;
  readonly minutes?: number | undefined;
  readonly sources: readonly PlanSource[];
  /** Every other line of its part, without marks: topics, focus, cold open, guests, tool, incidents. */
  readonly lines: readonly string[];
}

/** The entries of every plan in a folder, in the order of file names; undefined where there is no such folder. */
export async function readPlans(folder: string): Promise<readonly PlanEntry[] | undefined> {
  const names = await readdir(folder).catch(() => undefined);
  if (!names) return undefined;
  const plans = names.filter((name) => /\.(?:txt|md)$/.test(name)).toSorted();
  const entries = await Promise.all(
    plans.map(async (name) => planEntries(name, await readFile(join(folder, name), 'utf8'))),
  );
  return entries.flat();
}

const HEADING = /^#{2,6}\s+Episodes?\s+(\d+)(?:\s*-\s*(\d+))?:\s*(.+)$/;

/** The entries of one plan. A range whose every number the same plan lists by itself is only a headline, and left out. */
export function planEntries(plan: string, text: string): PlanEntry[] {
  const document = /^#\s+(.+)$/m.exec(text)?.[1] ?? '';
  const parts: { head: RegExpExecArray; block: string[] }[] = [];
  let block: string[] | undefined;
  for (const line of text.split('\n')) {
    const head = HEADING.exec(line);
    if (head) parts.push({ head, block: (block = []) });
    else if (/^(?:#{1,6}\s|---\s*$)/.test(line)) block = undefined;
    else block?.push(line);
  }
  const entries = parts.map(
    ({ head: [, first, last, rest = ''], block: lines }): PlanEntry => ({
      plan,
      document,
      from: Number(first),
      to: Number(last ?? first),
      ...splitTitle(rest, lines),
      sources: lines.flatMap((line) => sourceOf(line) ?? []),
      lines: lines.flatMap((line) => (sourceOf(line) ? [] : (wordsOf(line) ?? []))),
    }),
  );
  const single = new Set(entries.flatMap(({ from, to }) => (from === to ? [from] : [])));
  return entries.filter(({ from, to }) => from === to || numbers(from, to).some((each) => !single.has(each)));
}

/** Every number from one to another, both included. */
export function numbers(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** `"Title" (2.5h)` in parts; the length may stand in a line of its own instead. */
function splitTitle(written: string, lines: readonly string[]): Pick<PlanEntry, 'title' | 'minutes'> {
  const hours = /\((\d+(?:\.\d+)?)h\b[^)]*\)\s*$/.exec(written.trim());
  const title = (hours ? written.slice(0, hours.index) : written).trim().replace(/^"|"$/g, '');
  const own = lines.flatMap((line) => DURATION.exec(line)?.[1] ?? [])[0] ?? hours?.[1];
  return { title, minutes: own === undefined ? undefined : Number(own) * 60 };
}

const DURATION = /^\*\*Duration\*\*:\s*(\d+(?:\.\d+)?) hours?/;

/** A bullet that ends in minutes: "- `/docs/x.md` (Gold tier - 40min)". */
function sourceOf(line: string): PlanSource | undefined {
  const [, words, tier, minutes] =
    /^-\s+(.+?)\s*\((?:(\w+) tier - )?(\d+)\s*min\)\s*$/.exec(line.trim()) ?? [];
  if (words === undefined) return undefined;
  const path = /`(\/docs\/[^`]+)`/.exec(words)?.[1];
  return { path, words, tier: tier?.toLowerCase(), minutes: Number(minutes) };
}

/** A line without its marks and its label; undefined where nothing is left, or where it only says what follows. */
function wordsOf(line: string): string | undefined {
  if (DURATION.test(line)) return undefined;
  const bare = line
    .replace(/^\s*[-*]\s+/, '')
    .replaceAll('**', '')
    .replace(/\s*\(\d+min\)$/, '')
    .replace(/^(?:Focus|Cold Open|Guest Access|Interactive Tool|Hour \d|\d+min):\s*/i, '')
    .trim();
  return bare === '' || bare.endsWith(':') ? undefined : bare;
}
