/**
 * The library. Its functions load what they need when they are called, so that importing it costs nothing:
 * a check loads no renderer, and `coldopen --version` loads no parser.
 */
import type { BuildOptions, BuiltEpisode, BuiltFile, ImageInput, OpenedBuild } from './build.ts';
import type { CalibrateLengthOptions, CalibrateOptions } from './calibrate/index.ts';
import type { OpenChaptersOptions, OpenedChapters, WrittenChapters } from './chapter-files.ts';
import type { ChapterOptions, Insert } from './chapters/index.ts';
import type { CheckedEpisode, CheckedShow, CheckOptions, EpisodeTrace, OpenedShow } from './check/index.ts';
import type {
  AudioReport,
  Artwork,
  EmbedRequest,
  EmbedResult,
  MasterRequest,
  MasterResult,
} from './audio/index.ts';
import type { ShowCalendar } from './board/index.ts';
import type { RecordingFile } from './episode-recording.ts';
import type { EpisodeRundown } from './episode-rundown.ts';
import type { EpisodeTags } from './episode-tags.ts';
import type { FixedShow } from './fix.ts';
import type { ListedRule, ListRulesOptions, RuleExamples, RuleList } from './list-rules.ts';
import type { LintRun, LintRunOptions } from './lint-run/index.ts';
import type { BaselineRun, HeededBaseline, Rule, RuleOptions } from './lint/index.ts';
import type {
  Diagnostic,
  Board,
  Calibration,
  ChapterSheet,
  Episode,
  OutputFile,
  RunProgram,
  Show,
  ShowFiles,
  SourceFile,
  TrackSummary,
} from './model/index.ts';
import { filesByPath } from './model/index.ts';
import type { BuiltShow, OverviewOptions, SeriesPacing } from './overview.ts';
import type { OwnRuleListener, RunningOwnRules } from './plugins/index.ts';
import type { EpisodeRequest, SeriesRequest } from './scaffold/index.ts';
import type { ImageHash, Manifest, ManifestOutput, ManifestParts, OutputFolder } from './write/index.ts';

export * from './model/index.ts';
export type { HeededBaseline } from './lint/index.ts';
export { closest } from './notation/closest.ts';
export { counted } from './notation/counted.ts';
export { singleLine } from './notation/single-line.ts';
export { writeTable } from './notation/delimited.ts';
export { formatClock, formatClockLength, formatLength, parseDuration } from './notation/time.ts';
export { type FrameRate, parseFrameRate } from './notation/timecode.ts';
export { formatTimestamp } from './notation/timestamp.ts';
export { escapeMarkup } from './notation/xml.ts';
export type { BuildInput, BuildOptions, BuiltEpisode, BuiltFile, ImageInput, OpenedBuild } from './build.ts';
export type { OpenChaptersOptions, OpenedChapters, WrittenChapters } from './chapter-files.ts';
export type { ChapterOptions, ChapterRemark, Insert } from './chapters/index.ts';
export type { CheckedEpisode, CheckedShow, CheckOptions, EpisodeTrace, OpenedShow } from './check/index.ts';
export type {
  Artwork,
  AudioReport,
  AudioTags,
  EmbedRequest,
  EmbedResult,
  Loudness,
  MasterFormat,
  MasterProgress,
  MasterRequest,
  MasterResult,
} from './audio/index.ts';
export type { RecordingFile } from './episode-recording.ts';
export type { EpisodeRundown, Misfit } from './episode-rundown.ts';
export type { EpisodeTags } from './episode-tags.ts';
export type { FixedFile, FixedShow } from './fix.ts';
export type { LintRun, LintRunOptions } from './lint-run/index.ts';
export type { ListedOption, ListedRule, ListRulesOptions, RuleExamples, RuleList } from './list-rules.ts';
export type { BuiltShow, OverviewOptions, SeriesPacing } from './overview.ts';
export type { OwnRuleListener, RunningOwnRules } from './plugins/index.ts';
export type { EpisodeRequest, SeriesRequest } from './scaffold/index.ts';
export type { ImageHash, Manifest, ManifestOutput, OutputFolder, WriteCount } from './write/index.ts';

const load = {
  check: () => import('./check/index.ts'),
  audio: () => import('./audio/index.ts'),
  build: () => import('./build.ts'),
  calibrate: () => import('./calibrate/index.ts'),
  chapterFiles: () => import('./chapter-files.ts'),
  episodeRundown: () => import('./episode-rundown.ts'),
  episodeTags: () => import('./episode-tags.ts'),
  fix: () => import('./fix.ts'),
  format: () => import('./format/index.ts'),
  lint: () => import('./lint/index.ts'),
  listRules: () => import('./list-rules.ts'),
  lintRun: () => import('./lint-run/index.ts'),
  overview: () => import('./overview.ts'),
  parse: () => import('./parse/index.ts'),
  plugins: () => import('./plugins/index.ts'),
  read: () => import('./read/index.ts'),
  run: () => import('./run/index.ts'),
  scaffold: () => import('./scaffold/index.ts'),
  write: () => import('./write/index.ts'),
};

/** The nearest folder, from `from` upwards, that holds `episodes/show.yaml`; undefined where none does. */
export async function findShowRoot(from: string): Promise<string | undefined> {
  return (await load.read()).findShowRoot(from);
}

/** Reads every file of a show as text. */
export async function readShow(root: string): Promise<ShowFiles> {
  return (await load.read()).readShow(root);
}

/** The show that its files describe; its outlines are empty until `openShow` fills them. */
export async function parseShow(files: ShowFiles): Promise<Show> {
  return (await load.parse()).parseShow(files);
}

/**
 * Has Markdown read by `fast`, which is native code, or `remark`; both find the same. Without a name `fast` serves where it
 * runs. Throws an OperationError where the name is unknown or the machine has no binary.
 */
export async function useMarkdownParser(name: string | undefined): Promise<void> {
  (await load.parse()).useMarkdownParser(name);
}

/** Parses one episode. What an author did wrong is in its `problems`; nothing is thrown. */
export async function parseEpisode(file: SourceFile, show: Show): Promise<Episode> {
  return (await load.parse()).parseEpisode(file, show);
}

/** Reads a show and judges it as a whole. */
export async function openShow(options: CheckOptions): Promise<OpenedShow> {
  return (await load.check()).openShow(options);
}

/** What runs the programs of episodes, each in a sandbox of its own; see `runProgram` of CheckOptions. */
export async function programRunner(): Promise<RunProgram> {
  return (await load.run()).runProgram;
}

/** Checks the episodes of an opened show one by one. */
export async function* checkEpisodes(opened: OpenedShow): AsyncGenerator<CheckedEpisode> {
  yield* (await load.check()).checkEpisodes(opened);
}

/** Judges all episodes side by side, and the comments in those that were checked: the last step of a check. */
export async function checkAcross(
  opened: OpenedShow,
  traces: readonly EpisodeTrace[],
): Promise<readonly Diagnostic[]> {
  return (await load.check()).checkAcross(opened, traces);
}

/** Reads, parses, times and judges a show, or the parts of it that `paths` names. */
export async function checkShow(options: CheckOptions): Promise<CheckedShow> {
  return (await load.check()).checkShow(options);
}

/** Runs the modules of shows' own rules: what `ownRules` of a check, build or fix takes. Close it when all is done. */
export async function openOwnRules(listener?: OwnRuleListener): Promise<RunningOwnRules> {
  let running: RunningOwnRules | undefined;
  return {
    async load(files, show) {
      running ??= (await load.plugins()).openOwnRules(listener);
      return running.load(files, show);
    },
    async close() {
      await running?.close();
    },
  };
}

/** What went wrong with the show's own rules since the show was opened, where no `checkAcross` says it. */
export async function judgeOwnRules(opened: OpenedShow): Promise<readonly Diagnostic[]> {
  return (await load.check()).judgeOwnRules(opened);
}

/** Lints a show, or the parts of it that `paths` names; with a cache only what has changed since. */
export async function runLint(options: LintRunOptions): Promise<LintRun> {
  return (await load.lintRun()).runLint(options);
}

/** Checks a show and mends in memory what a finding's fix can mend; see `fix.ts`. Writes nothing. */
export async function fixShow(options: CheckOptions): Promise<FixedShow> {
  return (await load.fix()).fixShow(options);
}

/** Takes out of the findings of a run those that the show's baseline holds. */
export async function heedBaseline(run: BaselineRun, found: readonly Diagnostic[]): Promise<HeededBaseline> {
  return (await load.lint()).heedBaseline(run, found);
}

/** What says of each finding in some files what tells it from all others of its file and stays when lines move. */
export async function openFingerprints(
  files: ShowFiles,
): Promise<(found: readonly Diagnostic[]) => readonly string[]> {
  const { fingerprintsOf } = await load.lint();
  const byPath = filesByPath(files);
  return (found) => fingerprintsOf(found, (path) => byPath.get(path)?.text);
}

/** What is known of a rule without running it. */
export interface RuleDescription extends Pick<Rule, 'name' | 'severity' | 'scope' | 'from' | 'description'> {
  /** Whether a finding may bring a fix. */
  readonly fixable: boolean;
  /** What a show can set, by name. */
  readonly options: RuleOptions;
  /** Why a writer should care; Markdown. */
  readonly why: string;
  /** The spec, paper or planning document that the rule comes from. */
  readonly origin?: string;
  /** Examples of a rule of the show's own, in Markdown. */
  readonly bad?: string;
  readonly good?: string;
}

/** Every rule of the linter, by name, or those that a show was judged by, its own among them. */
export async function describeRules(rules?: readonly Rule[]): Promise<readonly RuleDescription[]> {
  const { RULES } = await load.lint();
  return [...RULES, ...(rules ?? []).filter((rule) => !RULES.includes(rule))].map(
    ({ name, severity, scope, from, description, fixable = false, options = {}, docs }) => ({
      name,
      severity,
      scope,
      from,
      description,
      fixable,
      options,
      ...docs,
    }),
  );
}

/** Every rule there is, as a show sets it. */
export async function listRules(options: ListRulesOptions): Promise<RuleList> {
  return (await load.listRules()).listRules(options);
}

/** Examples of what a rule finds and of what it leaves alone, in Markdown. */
export async function examplesOf(rule: ListedRule, options: ListRulesOptions): Promise<RuleExamples> {
  return (await load.listRules()).examplesOf(rule, options);
}

/** Checks every episode of a show and says how far each is. */
export async function openBoard(options: OverviewOptions): Promise<Board> {
  return (await load.overview()).openBoard(options);
}

/** The production board as one page that needs nothing else. */
export async function renderBoard(root: string, board: Board): Promise<string> {
  return (await load.overview()).renderBoard(root, board);
}

/** When the episodes of a show come out, as iCalendar text. */
export async function openCalendar(options: OverviewOptions): Promise<ShowCalendar> {
  return (await load.overview()).openCalendar(options);
}

/** The learning tracks of a show, with their lengths and what they lack. */
export async function openTracks(root: string): Promise<readonly TrackSummary[]> {
  return (await load.overview()).openTracks(root);
}

/** Lays every episode of a series on the clock. */
export async function openSeriesPacing(root: string, id: string): Promise<SeriesPacing> {
  return (await load.overview()).openSeriesPacing(root, id);
}

/** Reads a show for building. */
export async function openBuild(options: BuildOptions): Promise<OpenedBuild> {
  return (await load.build()).openBuild(options);
}

/** Checks and renders episode by episode. Writes nothing. */
export async function* buildEpisodes(build: OpenedBuild): AsyncGenerator<BuiltEpisode> {
  yield* (await load.build()).buildEpisodes(build);
}

/** Renders what the show has as a whole, when its episodes are built. Writes nothing. */
export async function buildShow(
  build: OpenedBuild,
  outputs: readonly ManifestOutput[],
  rundowns: ReadonlyMap<string, BuiltEpisode['rundown']>,
): Promise<BuiltShow> {
  return (await load.overview()).buildShow(build, outputs, rundowns);
}

/** Reads the chapters of an episode, or of a chapter file in any format. */
export async function openChapters(options: OpenChaptersOptions): Promise<OpenedChapters> {
  return (await load.chapterFiles()).openChapters(options);
}

/** Writes a chapter sheet in a format, for the recording or for one with an intro and inserted ads. */
export async function writeChapters(
  sheet: ChapterSheet,
  to: string,
  options: ChapterOptions & {
    readonly introMs?: number | undefined;
    readonly inserts?: readonly Insert[] | undefined;
  } = {},
): Promise<WrittenChapters> {
  return (await load.chapterFiles()).writeChapters(sheet, to, options);
}

/** Measures how fast a show's cast speaks, from timed transcripts of recordings. */
export async function calibrateByTranscripts(
  root: string,
  options: Omit<CalibrateOptions, 'show'>,
): Promise<Calibration> {
  const { calibrateByTranscripts: calibrate } = await load.calibrate();
  return calibrate({ ...options, show: await parseShow(await readShow(root)) });
}

/** Scales the rates of those who speak in an episode to the length of its recording. */
export async function calibrateByLength(options: CalibrateLengthOptions): Promise<Calibration> {
  return (await load.calibrate()).calibrateByLength(options);
}

/** A show.yaml with rates of cast members set, by id; undefined where nothing but them cannot be changed. */
export async function rewriteRates(
  text: string,
  rates: ReadonlyMap<string, number>,
): Promise<string | undefined> {
  return (await load.format()).rewriteRates(text, rates);
}

/** Takes an output folder for one build; see `OutputFolder`. */
export async function openOutputFolder(root: string, out: string): Promise<OutputFolder> {
  return (await load.write()).openOutputFolder(root, out);
}

/** What the manifest says of files just made for an episode, or without one for the show as a whole. */
export async function describeOutputs(
  episode: string | undefined,
  files: readonly BuiltFile[],
): Promise<readonly ManifestOutput[]> {
  return (await load.write()).describeOutputs(episode, files);
}

/** What the manifest says of the images that an episode's outputs were made from. */
export async function describeImages(images: readonly ImageInput[]): Promise<readonly ImageHash[]> {
  return (await load.write()).describeImages(images);
}

/** The manifest of a build. */
export async function makeManifest(parts: ManifestParts): Promise<Manifest> {
  return (await load.write()).makeManifest(parts);
}

/** An episode's text, tidied; undefined where tidying would change what is said, which it never should. */
export async function formatEpisode(file: SourceFile, show: Show): Promise<string | undefined> {
  const [{ formatEpisode: format, sameWords }, { parseEpisode: parse }] = await Promise.all([
    load.format(),
    load.parse(),
  ]);
  const episode = parse(file, show);
  const text = format(file, episode, show);
  return text === file.text || sameWords(episode, parse({ ...file, text }, show)) ? text : undefined;
}

/** A new episode's file; see `scaffold`. */
export async function scaffoldEpisode(show: Show, request: EpisodeRequest): Promise<OutputFile> {
  return (await load.scaffold()).scaffoldEpisode(show, request);
}

/** A new series' file; see `scaffold`. */
export async function scaffoldSeries(show: Show, request: SeriesRequest): Promise<OutputFile> {
  return (await load.scaffold()).scaffoldSeries(show, request);
}

/** The files of a new show, with one small, complete episode. */
export async function scaffoldShow(title: string): Promise<readonly OutputFile[]> {
  return (await load.scaffold()).scaffoldShow(title);
}

/** Writes a file that must not exist yet. */
export async function createFile(path: string, content: string, shown: string): Promise<void> {
  return (await load.write()).createFile(path, content, shown);
}

/** Replaces a file that a person wrote, whole or not at all. */
export async function replaceFile(path: string, content: string): Promise<void> {
  return (await load.write()).replaceFile(path, content);
}

/** Writes a report, whole or not at all, where no source of the show lies. */
export async function writeReport(
  root: string,
  path: string,
  content: string | Uint8Array,
  shown: string,
): Promise<void> {
  await (await load.write()).writeReport(root, path, content, shown);
}

/** Whether nobody's work is in a folder yet. */
export async function isEmptyFolder(path: string): Promise<boolean> {
  return (await load.write()).isEmptyFolder(path);
}

/** Writes chapters, tags and artwork into audio without encoding it again, and reads them back before the result gets its name. */
export async function embedChapters(request: EmbedRequest): Promise<EmbedResult> {
  return (await load.audio()).embedChapters(request);
}

/** An episode on the clock, with what fits it to its plan. */
export async function openEpisodeRundown(
  root: string,
  path: string,
  recording?: RecordingFile,
): Promise<EpisodeRundown> {
  return (await load.episodeRundown()).openEpisodeRundown(root, path, recording);
}

/** What an episode says of the audio made from it. */
export async function readEpisodeTags(root: string, path: string): Promise<EpisodeTags> {
  return (await load.episodeTags()).readEpisodeTags(root, path);
}

/** A JPEG or PNG file, to be put into audio. */
export async function readArtwork(path: string): Promise<Artwork> {
  return (await load.audio()).readArtwork(path);
}

/** What is in an audio file, and how loud it is. */
export async function inspectAudio(
  path: string,
  options: Parameters<typeof import('./audio/index.ts').inspectAudio>[1],
): Promise<AudioReport> {
  return (await load.audio()).inspectAudio(path, options);
}

/** Makes a recording as loud as podcasts are, encodes it and measures the result. */
export async function masterAudio(request: MasterRequest): Promise<MasterResult> {
  return (await load.audio()).masterAudio(request);
}
