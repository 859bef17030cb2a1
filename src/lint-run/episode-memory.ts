import {
  asEpisodeRecords,
  canBeKept,
  contextFingerprint,
  type EpisodeRecord,
  fingerprint,
  type Fingerprint,
  fingerprintOfFile,
  isSound,
  seal,
  type Sighting,
  unseal,
} from '../cache/index.ts';
import type { CheckedEpisode, EpisodeTrace, OpenedShow, Recollection } from '../check/index.ts';
import {
  type Diagnostic,
  type EpisodeDigest,
  filesByPath,
  type ShowFiles,
  type SourceFile,
} from '../model/index.ts';
import type { CacheFolder } from '../write/index.ts';
import type { Observer } from './observer.ts';

const NAME = 'lint-episodes.json';

/** Where nothing is kept beyond a run. */
export const NO_FOLDER: CacheFolder = { read: () => undefined, write: () => undefined, prune() {} };

type EpisodeComment = EpisodeTrace['comments'][number];
type Known = EpisodeRecord<EpisodeComment>;

/** What is kept of a checked episode. */
export type JudgedEpisode = EpisodeTrace & { readonly diagnostics: readonly Diagnostic[] };

/** Results of single episodes, so that of an edited show only what the edit concerns is checked again. */
export class EpisodeMemory implements Recollection {
  static readonly fileName = NAME;
  readonly #folder: CacheFolder;
  readonly #observer: Observer;
  readonly #files: ReadonlyMap<string, SourceFile>;
  readonly #question: readonly string[];
  /** Of all that every result rests on: the tool and the show's YAML. */
  readonly settings: Fingerprint;
  readonly #before: ReadonlyMap<string, Known>;
  /** What holds of `#before`, and what this run found out. */
  readonly #now = new Map<string, Known>();
  #context: Fingerprint = '';
  /** Of the same run, for other states of the same files. */
  #sibling: EpisodeMemory | undefined;

  /** `question`: all that a result rests on besides files, but for which of them were asked for. */
  constructor(
    folder: CacheFolder,
    { files, question, observer }: { files: ShowFiles; question: readonly string[]; observer: Observer },
  ) {
    this.#folder = folder;
    this.#question = question;
    this.#observer = observer;
    this.#files = filesByPath(files);
    const { config, sources, series, formats, coldOpens } = files;
    const yaml = [config, ...(sources ? [sources] : []), ...series, ...formats, ...coldOpens];
    this.settings = fingerprint([...question, ...yaml.map(fingerprintOfFile)]);
    const text = folder.read(NAME);
    this.#before = asEpisodeRecords(text === undefined ? undefined : unseal(text), this.#files);
    for (const file of files.episodes) {
      const record = this.#before.get(file.path);
      if (record?.base === this.#baseOf(file)) this.#now.set(file.path, record);
    }
  }

  /** A memory for other states of files, which knows what this one finds out of those that are the same. */
  of(files: ShowFiles): EpisodeMemory {
    const other = new EpisodeMemory(NO_FOLDER, { files, question: this.#question, observer: this.#observer });
    other.#sibling = this;
    return other;
  }

  outlineOf(file: SourceFile): Known['outline'] | undefined {
    return this.#recordOf(file)?.outline;
  }

  commentsOf(file: SourceFile): readonly EpisodeComment[] | undefined {
    return this.#recordOf(file)?.judged?.comments;
  }

  async digestOf(file: SourceFile): Promise<EpisodeDigest | undefined> {
    const timed = this.#recordOf(file)?.timed;
    return timed && (await this.#observer.finds(timed.figures)) ? timed.digest : undefined;
  }

  async noteDigest(file: SourceFile, digest: EpisodeDigest, figures: readonly string[]): Promise<void> {
    const record = this.#recordOf(file);
    const timed = { digest, figures: await this.#observer.lookAll('reference', figures) };
    // What was found before rests on the figures as they were.
    if (record) this.#now.set(file.path, { base: record.base, outline: record.outline, timed });
  }

  /** Takes note of the outlines, which the findings of every episode rest on. */
  noteShow({ show, files }: Pick<OpenedShow, 'show' | 'files'>): void {
    this.#context = contextFingerprint(show);
    for (const [index, file] of files.episodes.entries()) {
      const outline = show.outlines[index];
      if (outline && !this.#recordOf(file)) this.#now.set(file.path, { base: this.#baseOf(file), outline });
    }
  }

  /** What an earlier run found in an episode, where a new one would find the same. */
  async judgementOf(file: SourceFile): Promise<JudgedEpisode | undefined> {
    const { judged } = this.#recordOf(file) ?? {};
    const digest = await this.digestOf(file);
    if (!judged || !digest || judged.context !== this.#context) return undefined;
    const { comments, diagnostics, hidden, images, others } = judged;
    const isPlaced = others.every(({ path, fingerprint: as }) => {
      const other = this.#files.get(path);
      return other !== undefined && fingerprintOfFile(other) === as;
    });
    if (!isPlaced || !isSound(judged, this.#files) || !(await this.#observer.finds(images))) return undefined;
    return { file, comments, diagnostics, hidden, digest };
  }

  async noteJudgement(checked: CheckedEpisode): Promise<void> {
    const { file, comments, digest, diagnostics, hidden, leadsTo } = checked;
    await this.noteDigest(file, digest, leadsTo.figures);
    const record = this.#recordOf(file);
    if (!record) return;
    const images = await this.#observer.lookAll('image', leadsTo.images);
    const others = [...this.#othersIn([...diagnostics, ...hidden], file.path)];
    const judged = { comments, context: this.#context, images, others, diagnostics, hidden };
    this.#now.set(file.path, { ...record, judged });
  }

  /** All that the results rest on which is no file of the show. */
  sightings(): readonly Sighting[] {
    return [...this.#now.values()].flatMap(({ timed, judged }) => [
      ...(timed?.figures ?? []),
      ...(judged?.images ?? []),
    ]);
  }

  /** Says why it could not be written. Nothing is written where nothing is new. */
  keep(): string | undefined {
    const kept = [...this.#now].filter(([, record]) => canBeKept(record));
    const isOld =
      kept.length === this.#before.size && kept.every(([path, record]) => this.#before.get(path) === record);
    return isOld ? undefined : this.#folder.write(NAME, seal(Object.fromEntries(kept)));
  }

  #recordOf(file: SourceFile): Known | undefined {
    const own = this.#now.get(file.path);
    const other = this.#sibling && this.#sibling.#now.get(file.path);
    if (own?.judged || other?.base !== this.#baseOf(file)) return own;
    return other.judged || !own?.timed ? other : own;
  }

  #baseOf(file: SourceFile): Fingerprint {
    return fingerprint([this.settings, fingerprintOfFile(file)]);
  }

  *#othersIn(found: readonly Diagnostic[], own: string) {
    const paths = found.flatMap(({ path, related = [] }) => [path, ...related.map((other) => other.path)]);
    for (const path of new Set(paths)) {
      const file = this.#files.get(path);
      if (path !== own && file) yield { path, fingerprint: fingerprintOfFile(file) };
    }
  }
}
