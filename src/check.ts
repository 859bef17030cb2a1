import {
  type AcrossRule,
  type CommentedFile,
  commentsIn,
  configFiles,
  digestEpisode,
  type EpisodeRule,
  type FileLookup,
  heedComments,
  lintAcross,
  lintComments,
  lintEpisode,
  lintShow,
  OWN_RULES_RULE,
  type OwnRuleSet,
  type OwnRuleSource,
  type Rule,
  RULES,
  type ShowRule,
  withoutOwnRules,
} from './lint/index.ts';
import {
  compareDiagnostics,
  costing,
  type CostListener,
  type Diagnostic,
  type Episode,
  type EpisodeDigest,
  type EpisodeRuns,
  type EpisodeOutline,
  filesByPath,
  OWN_RULES_NAME,
  type ReferencedImage,
  type RunProgram,
  type Rundown,
  type Show,
  type ShowFiles,
  type SourceFile,
} from './model/index.ts';
import { outlineEpisode, parseEpisode, parseShow } from './parse/index.ts';
import { readShow } from './read/index.ts';
import { figurePathsOf, findImages, imagePathsOf, withFigures, withSources } from './references.ts';
import { selectFiles } from './selection.ts';
import { planTiming } from './timing/index.ts';

export interface CheckOptions {
  /** Absolute path of the folder that holds `episodes/show.yaml`. */
  readonly root: string;
  /** Files or folders, absolute or from the root; none means the whole show. */
  readonly paths?: readonly string[];
  /** Every built-in rule unless told. */
  readonly rules?: readonly Rule[];
  /** What runs the rules of the show's own modules; without it none of its code is run. */
  readonly ownRules?: OwnRuleSource | undefined;
  /** The show's files where they are read already, or differ from what is on the disk; they are read unless told. */
  readonly files?: ShowFiles | undefined;
  /** What runs the programs that episodes mark `run`; without it none is run. */
  readonly runProgram?: RunProgram | undefined;
  /** Hears what the check spends its time on. */
  readonly costs?: CostListener | undefined;
  /** What need not be found out again. */
  readonly recollection?: Recollection | undefined;
}

/** What an earlier check found out about episodes, where it holds still: then a file is not parsed for it. */
export interface Recollection {
  outlineOf(file: SourceFile): EpisodeOutline | undefined;
  commentsOf(file: SourceFile): CommentedFile['comments'] | undefined;
  digestOf(file: SourceFile): Promise<EpisodeDigest | undefined>;
  /** Takes note of a digest that was made anew, and of the files of figures that it rests on. */
  noteDigest(file: SourceFile, digest: EpisodeDigest, figures: readonly string[]): Promise<void>;
}

/** A show whose files are read and whose episodes are known by their outlines; none of them is parsed yet. */
export interface OpenedShow {
  readonly root: string;
  readonly show: Show;
  readonly files: ShowFiles;
  /** The episodes asked for, sorted by path. */
  readonly selected: readonly SourceFile[];
  /** Paths of every file asked for, the show's YAML files included. */
  readonly asked: ReadonlySet<string>;
  /** What is wrong with the show as a whole, where it concerns the files asked for. */
  readonly diagnostics: readonly Diagnostic[];
  /** What comments in episodes hide of what is wrong with the show as a whole: such a comment is of use. */
  readonly hidden: readonly Diagnostic[];
  /** The rules that it is judged by, the show's own among them. */
  readonly rules: readonly Rule[];
  readonly own: OwnRuleSet;
  readonly recollection?: Recollection | undefined;
  readonly runProgram?: RunProgram | undefined;
  readonly costs?: CostListener | undefined;
}

export interface CheckedEpisode {
  readonly episode: Episode;
  readonly rundown: Rundown;
  readonly file: SourceFile;
  /** What the episode's own images lead to, by their addresses as written. */
  readonly images: ReadonlyMap<string, ReferencedImage>;
  /** What came of its programs; undefined unless they were to be run. */
  readonly runs?: EpisodeRuns | undefined;
  /** Those of this episode's own rules; what the show's rules say about its file is with the show. */
  readonly diagnostics: readonly Diagnostic[];
  readonly comments: CommentedFile['comments'];
  /** What comments in its file hide of what its own rules found. */
  readonly hidden: readonly Diagnostic[];
  readonly digest: EpisodeDigest;
  /** Paths from the root that were looked at besides the show's own files and sources. */
  readonly leadsTo: { readonly figures: readonly string[]; readonly images: readonly string[] };
}

export interface CheckedShow extends OpenedShow {
  readonly episodes: readonly CheckedEpisode[];
}

/** Reads a show and judges it as a whole. Throws an OperationError where a file or a path asked for cannot be had. */
export async function openShow(options: CheckOptions): Promise<OpenedShow> {
  const { root, paths = [], recollection, runProgram, costs } = options;
  const files = options.files ?? (await readShow(root));
  const selection = selectFiles(root, [...filesByPath(files).keys()], paths);
  const bare = costing(costs, ['settings'], () => parseShow(files));
  const outlines = files.episodes.map((file) =>
    costing(
      costs,
      ['outlines', file.path],
      () => recollection?.outlineOf(file) ?? outlineEpisode(file, bare),
    ),
  );
  const show = await costing(costs, ['references'], () => withSources(root, { ...bare, outlines }, outlines));
  const own = (await options.ownRules?.load(files, show)) ?? withoutOwnRules(show);
  const rules = [...(options.rules ?? RULES), ...own.rules];
  const all = await lintShow(
    {
      show,
      baseline: files.baseline,
      rules: [...RULES, ...own.rules],
      ownRulesKnown: own.complete,
      faults: own.loadFaults,
    },
    {
      files: lookupIn({ files, own }),
      costs,
      rules: rules.filter((rule): rule is ShowRule => rule.scope === 'show'),
    },
  );
  const { diagnostics, hidden } = await heedAll(all, { show, files, rules, own, recollection, costs });
  return {
    root,
    show,
    files,
    hidden,
    rules,
    own,
    recollection,
    runProgram,
    costs,
    asked: paths.length === 0 ? new Set(filesByPath(files).keys()) : selection,
    selected: files.episodes.filter((file) => selection.has(file.path)),
    diagnostics: diagnostics.filter(
      ({ path, rule }) => paths.length === 0 || selection.has(path) || rule === OWN_RULES_NAME,
    ),
  };
}

/**
 * Checks the selected episodes one by one, so that a caller who lets each go holds one at a time. What rules about all episodes
 * and about comments say comes after the last one, from `checkAcross`.
 */
export async function* checkEpisodes(
  opened: OpenedShow,
  rules: readonly Rule[] = opened.rules,
): AsyncGenerator<CheckedEpisode> {
  for (const file of opened.selected) yield checkEpisode(file, opened, rules);
}

/** Checks one of the show's episodes. */
export async function checkEpisode(
  file: SourceFile,
  opened: OpenedShow,
  rules: readonly Rule[] = opened.rules,
): Promise<CheckedEpisode> {
  const { root, files, runProgram, costs } = opened;
  const { episode, rundown, show, figures } = await timeEpisode(file, opened);
  const images = await costing(costs, ['references', file.path], () => findImages(root, episode));
  const runs =
    runProgram &&
    (await (await import('./program-runs.ts')).runPrograms({ episode, show, root }, runProgram));
  const context = { episode, rundown, show, file, images, runs };
  const { comments } = commentsIn({ file, episode });
  const found = await lintEpisode(context, {
    files: filesByPath(files),
    costs,
    rules: rules.filter((rule): rule is EpisodeRule => rule.scope === 'episode'),
  });
  const { shown: diagnostics, hidden } = heedComments({ file, comments }, found);
  const digest = costing(costs, ['digests', file.path], () => digestEpisode(context));
  const leadsTo = { figures, images: imagePathsOf(episode) };
  return { episode, rundown, file, images, runs, diagnostics, comments, hidden, digest, leadsTo };
}

/** What of a checked episode the last step needs. */
export type EpisodeTrace = Pick<CheckedEpisode, 'file' | 'comments' | 'hidden' | 'digest'>;

/**
 * The last step of a check: judges all episodes side by side, and then the comments to the linter in those that were checked, since
 * only now it is known what they hide. Episodes that were not asked for are read for what they say about the others.
 */
export async function checkAcross(
  opened: OpenedShow,
  traces: readonly EpisodeTrace[],
  rules: readonly Rule[] = opened.rules,
): Promise<readonly Diagnostic[]> {
  const { show, files, costs } = opened;
  const acrossRules = rules.filter((rule): rule is AcrossRule => rule.scope === 'across');
  const byPath = new Map(traces.map((trace) => [trace.file.path, trace]));
  const digests: EpisodeDigest[] = [];
  if (acrossRules.length > 0)
    for (const file of files.episodes)
      digests.push(byPath.get(file.path)?.digest ?? (await digestOf(file, opened)));
  const all = await lintAcross({ show, digests }, { files: filesByPath(files), rules: acrossRules, costs });
  const diagnostics = all.filter(({ path }) => !byPath.has(path) && opened.asked.has(path));
  diagnostics.push(...(await judgeOwnRules(opened, rules)));
  // What hides a finding about a program is of use, though only where programs are run.
  // Of a rule that broke nobody knows what a comment would have hidden.
  const ran = rules.filter(
    ({ name, needsRuns }) => (!needsRuns || opened.runProgram) && !opened.own.broken.has(name),
  );
  const ofShow = ({ path: of }: SourceFile) => opened.hidden.filter(({ path }) => path === of);
  for (const { file, comments, hidden: before } of traces) {
    const own = all.filter(({ path }) => path === file.path);
    const { shown, hidden } = heedComments({ file, comments }, own);
    diagnostics.push(...shown);
    const aboutComments = await lintComments(
      { file, comments },
      { show, hidden: [...before, ...ofShow(file), ...hidden], ran, costs, ...namesIn(opened) },
    );
    diagnostics.push(...aboutComments);
  }
  return diagnostics.toSorted(compareDiagnostics);
}

/** What went wrong with the show's own rules since the show was opened; ask when they have judged everything. */
export async function judgeOwnRules(
  opened: OpenedShow,
  rules: readonly Rule[] = opened.rules,
): Promise<readonly Diagnostic[]> {
  const faults = opened.own.takeFaults();
  const judging = rules.filter((rule): rule is ShowRule => rule === OWN_RULES_RULE);
  if (faults.length === 0 || judging.length === 0) return [];
  return lintShow({ show: opened.show, faults }, { files: lookupIn(opened), rules: judging });
}

function lookupIn({ files, own }: Pick<OpenedShow, 'files' | 'own'>): FileLookup {
  const byPath = filesByPath(files);
  return { get: (path) => byPath.get(path) ?? own.files.get(path) };
}

/** Which rules there are to be named in comments, whether they were run or not. */
function namesIn({ own }: Pick<OpenedShow, 'own'>) {
  return { known: [...RULES, ...own.rules], ownRulesKnown: own.complete };
}

async function digestOf(file: SourceFile, opened: OpenedShow): Promise<EpisodeDigest> {
  const { recollection } = opened;
  const known = await recollection?.digestOf(file);
  if (known) return known;
  const timed = await timeEpisode(file, opened);
  const digest = costing(opened.costs, ['digests', file.path], () => digestEpisode(timed));
  await recollection?.noteDigest(file, digest, timed.figures);
  return digest;
}

async function timeEpisode(
  file: SourceFile,
  { root, show, costs }: Pick<OpenedShow, 'root' | 'show' | 'costs'>,
): Promise<TimedEpisode> {
  const { path } = file;
  const episode = costing(costs, ['parse', path], () => parseEpisode(file, show));
  const complete = await costing(costs, ['references', path], () => withFigures(root, show, episode));
  const rundown = costing(costs, ['rundown', path], () => planTiming(episode, complete));
  return { episode, rundown, show: complete, figures: figurePathsOf(episode) };
}

interface TimedEpisode {
  readonly episode: Episode;
  readonly rundown: Rundown;
  /** With what the episode's figures lead to. */
  readonly show: Show;
  readonly figures: readonly string[];
}

/** Reads, parses, times and judges a show, or the parts of it that `paths` names. All diagnostics are sorted. */
export async function checkShow(options: CheckOptions): Promise<CheckedShow> {
  const opened = await openShow(options);
  const episodes: CheckedEpisode[] = [];
  for await (const checked of checkEpisodes(opened)) episodes.push(checked);
  const across = await checkAcross(opened, episodes);
  const all = [...opened.diagnostics, ...episodes.flatMap((checked) => checked.diagnostics), ...across];
  return { ...opened, episodes, diagnostics: all.toSorted(compareDiagnostics) };
}

/** What the show's rules found, without what comments hide of it; and what is wrong with the comments of YAML files. */
async function heedAll(
  found: readonly Diagnostic[],
  {
    show,
    files,
    rules,
    own,
    recollection,
    costs,
  }: Pick<OpenedShow, 'show' | 'files' | 'rules' | 'own' | 'recollection' | 'costs'>,
): Promise<{ readonly diagnostics: readonly Diagnostic[]; readonly hidden: readonly Diagnostic[] }> {
  let diagnostics = found;
  const heed = (commented: CommentedFile): readonly Diagnostic[] => {
    const { shown, hidden } = heedComments(commented, diagnostics);
    diagnostics = shown;
    return hidden;
  };
  const aboutComments: Diagnostic[] = [];
  for (const config of configFiles(show)) {
    const commented = commentsIn(config);
    const context = { show, hidden: heed(commented), ran: rules, costs, ...namesIn({ own }) };
    aboutComments.push(...(await lintComments(commented, context)));
  }
  const concerned = new Set(found.map(({ path }) => path));
  const hidden = files.episodes
    .filter(({ path, text }) => concerned.has(path) && text.includes('coldopen-'))
    .flatMap((file) => {
      const known = recollection?.commentsOf(file);
      if (known) return heed({ file, comments: known });
      const episode = costing(costs, ['parse', file.path], () => parseEpisode(file, show));
      return heed(commentsIn({ file, episode }));
    });
  return { diagnostics: [...diagnostics, ...aboutComments].toSorted(compareDiagnostics), hidden };
}
