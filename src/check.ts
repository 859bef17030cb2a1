import {
  type Commented,
  configFiles,
  type EpisodeRule,
  heedComments,
  lintComments,
  lintEpisode,
  lintShow,
  type Rule,
  RULES,
  type ShowRule,
} from './lint/index.ts';
import {
  compareDiagnostics,
  type Diagnostic,
  type Episode,
  type ReferencedImage,
  type Rundown,
  type Show,
  type ShowFiles,
  type SourceFile,
} from './model/index.ts';
import { outlineEpisode, parseEpisode, parseShow } from './parse/index.ts';
import { readShow } from './read/index.ts';
import { findImages, withFigures, withSources } from './references.ts';
import { selectFiles } from './selection.ts';
import { planTiming } from './timing/index.ts';

export interface CheckOptions {
  /** Absolute path of the folder that holds `episodes/show.yaml`. */
  readonly root: string;
  /** Files or folders, absolute or from the root; none means the whole show. */
  readonly paths?: readonly string[];
  /** Every rule unless told. */
  readonly rules?: readonly Rule[];
  /** The show's files where they are read already, or differ from what is on the disk; they are read unless told. */
  readonly files?: ShowFiles | undefined;
}

/** A show whose files are read and whose episodes are known by their outlines; none of them is parsed yet. */
export interface OpenedShow {
  readonly root: string;
  readonly show: Show;
  readonly files: ShowFiles;
  /** The episodes asked for, sorted by path. */
  readonly selected: readonly SourceFile[];
  /** What is wrong with the show as a whole, where it concerns the files asked for. */
  readonly diagnostics: readonly Diagnostic[];
  /** What comments in episodes hide of what is wrong with the show as a whole: such a comment is of use. */
  readonly hidden: readonly Diagnostic[];
}

export interface CheckedEpisode {
  readonly episode: Episode;
  readonly rundown: Rundown;
  readonly file: SourceFile;
  /** What the episode's own images lead to, by their addresses as written. */
  readonly images: ReadonlyMap<string, ReferencedImage>;
  /** Those of this episode's own rules; what the show's rules say about its file is with the show. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface CheckedShow extends OpenedShow {
  readonly episodes: readonly CheckedEpisode[];
}

/** Reads a show and judges it as a whole. Throws an OperationError where a file or a path asked for cannot be had. */
export async function openShow(options: CheckOptions): Promise<OpenedShow> {
  const { root, paths = [], rules = RULES } = options;
  const files = options.files ?? (await readShow(root));
  const selection = selectFiles(root, [...filesByPath(files).keys()], paths);
  const bare = parseShow(files);
  const outlines = files.episodes.map((file) => outlineEpisode(file, bare));
  const show = await withSources(root, { ...bare, outlines }, outlines);
  const all = lintShow(
    { show },
    { files: filesByPath(files), rules: rules.filter((rule): rule is ShowRule => rule.scope === 'show') },
  );
  const { diagnostics, hidden } = heedAll(all, { show, files, rules });
  return {
    root,
    show,
    files,
    hidden,
    selected: files.episodes.filter((file) => selection.has(file.path)),
    diagnostics: diagnostics.filter(({ path }) => paths.length === 0 || selection.has(path)),
  };
}

/** Checks the selected episodes one by one, so that a caller who lets each go holds one at a time. */
export async function* checkEpisodes(
  { root, show, files, selected, hidden: hiddenOfShow }: OpenedShow,
  rules: readonly Rule[] = RULES,
): AsyncGenerator<CheckedEpisode> {
  const lookup = filesByPath(files);
  const episodeRules = rules.filter((rule): rule is EpisodeRule => rule.scope === 'episode');
  for (const file of selected) {
    const episode = parseEpisode(file, show);
    const complete = await withFigures(root, show, episode);
    const rundown = planTiming(episode, complete);
    const images = await findImages(root, episode);
    const context = { episode, rundown, show: complete, file, images };
    const { shown, hidden } = heedComments(
      { file, episode },
      lintEpisode(context, { files: lookup, rules: episodeRules }),
    );
    const others = hiddenOfShow.filter(({ path }) => path === file.path);
    const aboutComments = lintComments(
      { file, episode },
      { show, hidden: [...hidden, ...others], ran: rules },
    );
    const diagnostics = [...shown, ...aboutComments].toSorted(compareDiagnostics);
    yield { episode, rundown, file, images, diagnostics };
  }
}

/** Reads, parses, times and judges a show, or the parts of it that `paths` names. All diagnostics are sorted. */
export async function checkShow(options: CheckOptions): Promise<CheckedShow> {
  const opened = await openShow(options);
  const episodes: CheckedEpisode[] = [];
  for await (const checked of checkEpisodes(opened, options.rules)) episodes.push(checked);
  const all = [...opened.diagnostics, ...episodes.flatMap((checked) => checked.diagnostics)];
  return { ...opened, episodes, diagnostics: all.toSorted(compareDiagnostics) };
}

/** What the show's rules found, without what comments hide of it; and what is wrong with the comments of YAML files. */
function heedAll(
  found: readonly Diagnostic[],
  { show, files, rules }: { readonly show: Show; readonly files: ShowFiles; readonly rules: readonly Rule[] },
): { readonly diagnostics: readonly Diagnostic[]; readonly hidden: readonly Diagnostic[] } {
  let diagnostics = found;
  const heed = (commented: Commented): readonly Diagnostic[] => {
    const { shown, hidden } = heedComments(commented, diagnostics);
    diagnostics = shown;
    return hidden;
  };
  const aboutComments = configFiles(show).flatMap((config) =>
    lintComments(config, { show, hidden: heed(config), ran: rules }),
  );
  const concerned = new Set(found.map(({ path }) => path));
  const hidden = files.episodes
    .filter(({ path, text }) => concerned.has(path) && text.includes('coldopen-'))
    .flatMap((file) => heed({ file, episode: parseEpisode(file, show) }));
  return { diagnostics: [...diagnostics, ...aboutComments].toSorted(compareDiagnostics), hidden };
}

function filesByPath(files: ShowFiles): ReadonlyMap<string, SourceFile> {
  const { config, sources, series, formats, coldOpens, episodes } = files;
  const all = [config, ...(sources ? [sources] : []), ...series, ...formats, ...coldOpens, ...episodes];
  return new Map(all.map((file) => [file.path, file]));
}
