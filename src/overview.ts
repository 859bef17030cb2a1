import {
  makeBoard,
  makeCalendar,
  type Progress,
  progressOf,
  type ShowCalendar,
  summariseTracks,
} from './board/index.ts';
import { type BuiltFile, type OpenedBuild, showDependencies } from './build.ts';
import { type CheckedEpisode, checkEpisodes, openShow, type OpenedShow, timeEpisode } from './check/index.ts';
import {
  type Board,
  makesWrong,
  OperationError,
  type Show,
  type ShowRenderInput,
  type Status,
  type TrackSummary,
  withoutLines,
} from './model/index.ts';
import { closest } from './notation/closest.ts';
import { readTemplates } from './read/index.ts';
import { paceSeries, renderStatusPage, type SeriesRow } from './render/index.ts';

export interface OverviewOptions {
  /** Absolute path of the folder that holds `episodes/show.yaml`. */
  readonly root: string;
  /** Ids of series; none means all. One that the show does not have is an OperationError. */
  readonly series?: readonly string[];
  /** None means all. */
  readonly statuses?: readonly Status[];
}

/** Checks every episode of a show and says how far each is. */
export async function openBoard({ root, ...wanted }: OverviewOptions): Promise<Board> {
  const opened = await openShow({ root });
  refuseUnknown(opened.show, wanted.series);
  const { show, diagnostics } = opened;
  return makeBoard({
    show,
    diagnostics,
    progress: await progressOfAll(opened, checkEpisodes(opened)),
    ...wanted,
  });
}

/** The production board as one page that needs nothing else, through the template `status.html.hbs`. */
export async function renderBoard(root: string, board: Board): Promise<string> {
  return renderStatusPage(board, await readTemplates(root));
}

/** When the episodes of a show come out, as iCalendar text. */
export async function openCalendar({ root, ...wanted }: OverviewOptions): Promise<ShowCalendar> {
  const { show } = await openShow({ root, rules: [] });
  refuseUnknown(show, wanted.series);
  return makeCalendar(show, wanted);
}

/** The learning tracks of a show, with their lengths and what they lack. */
export async function openTracks(root: string): Promise<readonly TrackSummary[]> {
  const opened = await openShow({ root, rules: [] });
  return summariseTracks(opened.show, await progressOfAll(opened, checkEpisodes(opened, [])));
}

/** The episodes of one series on the clock. */
export interface SeriesPacing {
  readonly title: string;
  readonly rows: readonly SeriesRow[];
}

/** Lays every episode of a series on the clock. A series that the show does not have is an OperationError. */
export async function openSeriesPacing(root: string, id: string): Promise<SeriesPacing> {
  const opened = await openShow({ root, rules: [] });
  const { show } = opened;
  refuseUnknown(show, [id]);
  const own = new Set(show.outlines.flatMap(({ facts }) => (facts.series === id ? [facts.path] : [])));
  const episodes = opened.files.episodes.filter(({ path }) => own.has(path));
  const rundowns = await timeAll({ ...opened, files: { ...opened.files, episodes } }, new Map());
  const title = show.series.find((series) => series.id === id)?.title ?? id;
  return { title, rows: await paceSeries(show, id, rundowns) };
}

/** What was made of the show as a whole. */
export interface BuiltShow {
  readonly files: readonly BuiltFile[];
  /** Files with errors that kept outputs from being rendered. */
  readonly blockedBy: readonly string[];
}

/**
 * Renders what the show has as a whole, when its episodes are built: `outputs` are the files of episodes that the output folder
 * holds by then, `timed` the episodes whose rundowns are known already. An error in show.yaml or a series.yaml blocks it; one in an episode does not.
 */
export async function buildShow(
  build: OpenedBuild,
  outputs: ShowRenderInput['outputs'],
  timed: ShowRenderInput['rundowns'] = new Map(),
): Promise<BuiltShow> {
  if (build.showRenderers.length === 0) return { files: [], blockedBy: [] };
  const { show, diagnostics } = build.opened;
  const needed = new Set(showDependencies(show));
  const errors = diagnostics.filter((found) => makesWrong(found) && needed.has(found.path));
  if (errors.length > 0) return { files: [], blockedBy: [...new Set(errors.map(({ path }) => path))] };
  const needsRundowns = build.showRenderers.some((renderer) => renderer.needsRundowns);
  const rundowns = needsRundowns ? await timeAll(build.opened, timed) : new Map();
  const made = new Set<string>(build.showRenderers.map(({ name }) => name));
  const standing = outputs.filter(({ output }) => !made.has(output));
  const files: BuiltFile[] = [];
  for (const { name, render } of build.showRenderers) {
    // What comes later may lead to what was made before.
    const known = [...standing, ...files];
    const rendered = await render({ show, templates: build.templates, outputs: known, rundowns });
    files.push(...rendered.map((file) => ({ ...file, output: name })));
  }
  return { files, blockedBy: [] };
}

/** Every episode that has a file, on the clock; only those that are not yet are timed. */
async function timeAll(
  opened: OpenedShow,
  timed: ShowRenderInput['rundowns'],
): Promise<ShowRenderInput['rundowns']> {
  const rundowns = new Map(timed);
  const ids = new Map(opened.show.outlines.map(({ facts }) => [facts.path, facts.id]));
  for (const file of opened.files.episodes) {
    const id = ids.get(file.path);
    if (id === undefined || rundowns.has(id)) continue;
    rundowns.set(id, withoutLines((await timeEpisode(file, opened)).rundown));
  }
  return rundowns;
}

async function progressOfAll(
  { show }: OpenedShow,
  episodes: AsyncIterable<CheckedEpisode>,
): Promise<ReadonlyMap<string, Progress>> {
  const progress = new Map<string, Progress>();
  for await (const checked of episodes) progress.set(checked.file.path, progressOf(checked, show));
  return progress;
}

function refuseUnknown({ series }: Show, wanted: readonly string[] = []): void {
  const ids = series.map(({ id }) => id);
  for (const id of wanted) {
    if (ids.includes(id)) continue;
    const near = closest(id, ids);
    throw new OperationError(
      `Unexpected series '${id}', expected one of ${ids.join(', ')}.`,
      near === undefined ? undefined : `Did you mean '${near}'?`,
    );
  }
}
