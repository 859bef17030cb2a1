import {
  checkAcross,
  type CheckOptions,
  checkEpisodes,
  type EpisodeTrace,
  openShow,
  type OpenedShow,
} from './check/index.ts';
import { sameSpeech, type SpokenText } from './format/index.ts';
import { applyFixes } from './lint/index.ts';
import {
  compareDiagnostics,
  type Diagnostic,
  type Fix,
  type Show,
  type ShowFiles,
  type SourceFile,
} from './model/index.ts';
import { parseEpisode } from './parse/index.ts';
import { readShow } from './read/index.ts';

/** A file that fixes changed. */
export interface FixedFile {
  readonly path: string;
  /** Without a byte order mark. */
  readonly before: string;
  readonly after: string;
  /** Whether the file on the disk begins with a byte order mark; it keeps it. */
  readonly byteOrderMark: boolean;
  /** What each fix did, in the order in which they were made. */
  readonly descriptions: readonly string[];
}

export interface FixedShow {
  /** The show as it is with the fixes made. */
  readonly opened: OpenedShow;
  /** What is still wrong then, sorted. */
  readonly diagnostics: readonly Diagnostic[];
  /** Sorted by path. */
  readonly fixed: readonly FixedFile[];
}

/** A fix can bring another finding with a fix to light, and of fixes at one place a round makes one: fifty containers that are never closed are the longest chain. */
const MOST_ROUNDS = 100;
/** Where a round would change what is said, so many fixes are tried one by one; the rest wait for a person. */
const MOST_SINGLE_TRIES = 50;

/**
 * Checks a show, mends in memory what the findings' fixes mend, and checks again, until nothing changes. Episodes and the
 * YAML files beneath `episodes/` are mended, templates are not. A file that is not UTF-8 is left alone, since its bytes would be
 * lost, and so is a fix that would change what is said. Writes nothing.
 */
export async function fixShow(options: CheckOptions): Promise<FixedShow> {
  const original = options.files ?? (await readShow(options.root));
  const work = new Map(mendable(original).map((file) => [file.path, new FileInWork(file)]));
  for (let round = 0; ; round++) {
    const opened = await openShow({ ...options, files: withTexts(original, work) });
    const diagnostics = await allFindings(opened);
    const changed = round < MOST_ROUNDS && mend(work, diagnostics, opened);
    if (!changed) return { opened, diagnostics, fixed: [...work.values()].flatMap((file) => file.result()) };
  }
}

/** One round over all files; says whether there was anything to mend. */
function mend(
  work: ReadonlyMap<string, FileInWork>,
  diagnostics: readonly Diagnostic[],
  { files, show }: OpenedShow,
): boolean {
  const episodes = new Map(files.episodes.map((file) => [file.path, file]));
  let changed = false;
  for (const [path, file] of work) {
    const found = diagnostics.filter((diagnostic) => diagnostic.path === path && diagnostic.fixes?.length);
    if (found.length === 0) continue;
    const episode = episodes.get(path);
    const saysTheSame = (text: string): boolean =>
      !episode || sameSpeech(spoken(episode, show), spoken({ ...episode, text }, show));
    if (file.mend(found, saysTheSame)) changed = true;
  }
  return changed;
}

function spoken(file: SourceFile, show: Show): SpokenText {
  return { text: file.text, show, episode: parseEpisode(file, show) };
}

async function allFindings(opened: OpenedShow): Promise<readonly Diagnostic[]> {
  const found = [...opened.diagnostics];
  const traces: EpisodeTrace[] = [];
  for await (const { diagnostics, file, comments, hidden, digest } of checkEpisodes(opened)) {
    for (const diagnostic of diagnostics) found.push(diagnostic);
    traces.push({ file, comments, hidden, digest });
  }
  found.push(...(await checkAcross(opened, traces)));
  return found.toSorted(compareDiagnostics);
}

/** A file while it is being mended. */
class FileInWork {
  readonly #file: SourceFile;
  readonly #descriptions: string[] = [];
  /** Every text that the file has had: where one comes back, fixes undo one another. */
  readonly #seen: Set<string>;
  #text: string;

  constructor(file: SourceFile) {
    this.#file = file;
    this.#text = file.text;
    this.#seen = new Set([file.text]);
  }

  get text(): string {
    return this.#text;
  }

  /** Makes the fixes that are safe; says whether there was one. */
  mend(found: readonly Diagnostic[], isSafe: (text: string) => boolean): boolean {
    const all = applyFixes(this.#text, found);
    if (all.fixes.length === 0) return false;
    if (isSafe(all.text)) return this.#take(all.text, all.fixes);
    const single = found.slice(0, MOST_SINGLE_TRIES).filter((diagnostic) => {
      const { text, fixes } = applyFixes(this.#text, [diagnostic]);
      return fixes.length > 0 && isSafe(text);
    });
    const some = applyFixes(this.#text, single);
    return some.fixes.length > 0 && isSafe(some.text) && this.#take(some.text, some.fixes);
  }

  result(): readonly FixedFile[] {
    const { path, text: before, defects } = this.#file;
    if (before === this.#text) return [];
    const byteOrderMark = defects.some(({ kind }) => kind === 'byte-order-mark');
    return [{ path, before, after: this.#text, byteOrderMark, descriptions: this.#descriptions }];
  }

  #take(text: string, fixes: readonly Fix[]): boolean {
    if (this.#seen.has(text)) return false;
    this.#seen.add(text);
    this.#text = text;
    for (const { description } of fixes) this.#descriptions.push(description.replace(/\.$/, ''));
    return true;
  }
}

function mendable({ config, sources, series, episodes }: ShowFiles): readonly SourceFile[] {
  return [config, ...(sources ? [sources] : []), ...series, ...episodes]
    .filter(({ defects }) => !defects.some(({ kind }) => kind === 'invalid-utf8'))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

function withTexts(files: ShowFiles, work: ReadonlyMap<string, FileInWork>): ShowFiles {
  const now = (file: SourceFile): SourceFile => {
    const text = work.get(file.path)?.text;
    return text === undefined || text === file.text ? file : { ...file, text };
  };
  return {
    ...files,
    config: now(files.config),
    sources: files.sources && now(files.sources),
    series: files.series.map(now),
    episodes: files.episodes.map(now),
  };
}
