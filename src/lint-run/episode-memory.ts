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
import type { CheckedEpisode, EpisodeTrace, OpenedShow, Recollection } from '../check.ts';
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
  readonly #settings: Fingerprint;
  readonly #before: ReadonlyMap<string, Known>;
  /** What holds of `#before`, and what this run found out. */
  readonly #now = new Map<string, Known>();
  #context: Fingerprint = '';

  /** `question`: all that a result rests on besides files, but for which of them were asked for. */
  constructor(
    folder: CacheFolder,
    { files, question, observer }: { files: ShowFiles; question: readonly string[]; observer: Observer },
  ) {
    this.#folder = folder;
    this.#observer = observer;
    this.#files = filesByPath(files);
    const { config, sources, series, formats, coldOpens } = files;
    const yaml = [config, ...(sources ? [sources] : []), ...series, ...formats, ...coldOpens];
    this.#settings = fingerprint([...question, ...yaml.map(fingerprintOfFile)]);
    const text = folder.read(NAME);
    this.#before = asEpisodeRecords(text === undefined ? undefined : unseal(text), this.#files);
    for (const file of files.episodes) {
      const record = this.#before.get(file.path);
      if (record?.base === this.#baseOf(file)) this.#now.set(file.path, record);
    }
  }

  outlineOf(file: SourceFile): Known['outline'] | undefined {
    return this.#now.get(file.path)?.outline;
  }

  commentsOf(file: SourceFile): readonly EpisodeComment[] | undefined {
    return this.#now.get(file.path)?.judged?.comments;
  }

  async digestOf(file: SourceFile): Promise<EpisodeDigest | undefined> {
    const timed = this.#now.get(file.path)?.timed;
    return timed && (await this.#observer.finds(timed.figures)) ? timed.digest : undefined;
  }

  async noteDigest(file: SourceFile, digest: EpisodeDigest, figures: readonly string[]): Promise<void> {
    const record = this.#now.get(file.path);
    const timed = { digest, figures: await this.#observer.lookAll('reference', figures) };
    if (record) this.#now.set(file.path, { ...record, timed });
  }

  /** Takes note of the outlines, which the findings of every episode rest on. */
  noteShow({ show, files }: Pick<OpenedShow, 'show' | 'files'>): void {
    this.#context = contextFingerprint(show);
    for (const [index, file] of files.episodes.entries()) {
      const outline = show.outlines[index];
      if (outline && !this.#now.has(file.path))
        this.#now.set(file.path, { base: this.#baseOf(file), outline });
    }
  }

  /** What an earlier run found in an episode, where a new one would find the same. */
  async judgementOf(file: SourceFile): Promise<JudgedEpisode | undefined> {
    const { judged } = this.#now.get(file.path) ?? {};
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
    const record = this.#now.get(file.path);
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

  #baseOf(file: SourceFile): Fingerprint {
    return fingerprint([this.#settings, fingerprintOfFile(file)]);
  }

  *#othersIn(found: readonly Diagnostic[], own: string) {
    const paths = found.flatMap(({ path, related = [] }) => [path, ...related.map((other) => other.path)]);
    for (const path of new Set(paths)) {
      const file = this.#files.get(path);
      if (path !== own && file) yield { path, fingerprint: fingerprintOfFile(file) };
    }
  }
}
