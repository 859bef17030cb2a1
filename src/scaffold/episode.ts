import {
  OperationError,
  type OutputFile,
  type PlannedEpisode,
  type Series,
  type Show,
} from '../model/index.ts';
import { asciiSlug } from '../notation/ascii-slug.ts';
import { closest } from '../notation/closest.ts';
import { chooseColdOpen } from './cold-open.ts';
import { paddedNumber, titleKey } from './file-name.ts';
import { skeleton } from './skeleton.ts';

export interface EpisodeRequest {
  readonly title: string;
  /** Series id; the only series, or the one that plans the title or has the number, unless told. */
  readonly series?: string | undefined;
  /** The planned one of that title, else the next free one of the series, unless told. */
  readonly number?: number | undefined;
}

/**
 * A new episode's file: what the series' plan says of it, the segments of its format with their times, and the parts of
 * a cold open, ready to be filled. An OperationError where there is no such series or no free number. `show` has outlines.
 */
export function scaffoldEpisode(show: Show, request: EpisodeRequest): OutputFile {
  const title = request.title.trim();
  if (title === '')
    throw new OperationError('Unexpected empty title, expected the words that name the episode.');
  const series = chooseSeries(show, { ...request, title });
  const number = request.number ?? nextNumber(show, series, title);
  checkNumber(show, series, number);
  const planned = series.planned.find((entry) => entry.number === number);
  const coldOpen = chooseColdOpen(show, series, number, planned?.coldOpen);
  const slug = asciiSlug(title) || 'episode';
  return {
    path: `${folderOf(series)}/${paddedNumber(number)}-${slug}.md`,
    content: skeleton({ show, series, number, title, coldOpen }),
  };
}

function folderOf({ config }: Series): string {
  return config.file.path.replace(/\/[^/]*$/, '');
}

function chooseSeries(show: Show, { series: id, number, title }: EpisodeRequest): Series {
  const ids = show.series.map((series) => series.id);
  if (id !== undefined) {
    const found = show.series.find((series) => series.id === id);
    if (found) return found;
    const near = closest(id, ids);
    throw new OperationError(
      `Unexpected series '${id}'${ids.length > 0 ? `, expected one of ${ids.join(', ')}` : ': the show has none yet'}.`,
      near === undefined ? "'coldopen new series <title>' makes one." : `Did you mean '${near}'?`,
    );
  }
  const fitting =
    number === undefined
      ? show.series.filter(({ planned }) => planned.some((entry) => sameTitle(entry, title)))
      : show.series.filter(({ episodes }) => episodes && episodes.from <= number && number <= episodes.to);
  const [only] = fitting.length === 1 ? fitting : show.series.length === 1 ? show.series : [];
  if (only) return only;
  throw new OperationError(
    ids.length === 0 ? 'The show has no series yet.' : 'Several series could take the episode.',
    ids.length === 0
      ? "'coldopen new series <title>' makes one."
      : `Say which with --series: ${ids.join(', ')}.`,
  );
}

/** The number that the plan gives the title, else the first that has no file and is not planned for another title. */
function nextNumber(show: Show, series: Series, title: string): number {
  const taken = takenNumbers(show);
  const planned = series.planned.find((entry) => sameTitle(entry, title) && !taken.has(entry.number));
  if (planned) return planned.number;
  const own = show.outlines.flatMap(({ facts }) => (facts.series === series.id ? [facts.number ?? 0] : []));
  const from = series.episodes?.from ?? Math.min(...own, ...series.planned.map(({ number }) => number), 1);
  const to = series.episodes?.to ?? Number.POSITIVE_INFINITY;
  const reserved = new Set(series.planned.map(({ number }) => number));
  for (const isFree of [(number: number) => !reserved.has(number), () => true]) {
    for (let number = from; number <= Math.min(to, from + 10_000); number++) {
      if (!taken.has(number) && isFree(number)) return number;
    }
  }
  throw new OperationError(
    `The series '${series.id}' is full: its numbers ${from} to ${to} all have episodes.`,
    `Widen 'episodes' in ${series.config.file.path}.`,
  );
}

function checkNumber(show: Show, series: Series, number: number): void {
  const taken = takenNumbers(show).get(number);
  if (taken !== undefined) {
    throw new OperationError(
      `Unexpected number ${number}: ${taken} has it already.`,
      'Leave --number out for the next free one.',
    );
  }
  const { episodes } = series;
  if (episodes && (number < episodes.from || number > episodes.to)) {
    throw new OperationError(
      `Unexpected number ${number}, expected one from ${episodes.from} to ${episodes.to}, which are those of the series '${series.id}'.`,
      `Leave --number out for the next free one, or widen 'episodes' in ${series.config.file.path}.`,
    );
  }
}

function takenNumbers(show: Show): ReadonlyMap<number, string> {
  return new Map(
    show.outlines.flatMap(({ facts }) =>
      facts.number === undefined ? [] : [[facts.number, facts.path] as const],
    ),
  );
}

function sameTitle(entry: PlannedEpisode, title: string): boolean {
  return titleKey(entry.title) === titleKey(title) && titleKey(title) !== '';
}
