import type { PlannedEpisode, Show, SketchedEpisodes } from '../../src/model/index.ts';
import { chosenNumber, LONGER_THAN_THE_ROADMAP } from './choices.ts';
import { numbers, type PlanEntry, type PlanSource } from './read-plans.ts';
import { meaningfulWords, share } from './words.ts';

/** How much of what a plan's line says has to be found; the show says it in words of its own. */
const ENOUGH = 0.75;

export interface Count {
  readonly episodes: number;
  readonly sketches: number;
  readonly sources: number;
  readonly lines: number;
  /** A sentence for each thing that a plan has and the show has not. */
  readonly missing: readonly string[];
}

type Entry = PlannedEpisode | SketchedEpisodes;

/** Looks for every entry of the plans, with all that it says, in the series of the show. */
export function countPlans(entries: readonly PlanEntry[], show: Show): Count {
  const single = entries.filter(({ from, to }) => from === to);
  const ranges = entries.filter(({ from, to }) => from !== to);
  return {
    episodes: single.length,
    sketches: ranges.length,
    sources: entries.flatMap(({ sources }) => sources).length,
    lines: entries.flatMap(({ lines }) => lines).length,
    missing: [
      ...single.flatMap((entry) => ofEpisode(entry, show)),
      ...ranges.flatMap((entry) => ofRange(entry, show)),
    ],
  };
}

function ofEpisode(entry: PlanEntry, show: Show): string[] {
  const number = chosenNumber(entry);
  const name = `${entry.plan}: episode ${entry.from}${number === entry.from ? '' : `, now ${number},`} “${entry.title}”`;
  const planned = plansOf(show).find((plan) => plan.number === number);
  if (!planned) return [`${name} is not planned.`];
  const titles = [planned.title, ...(planned.alsoTitled ?? [])].join(' ');
  const minutes = (planned.plannedMs ?? 0) / 60_000;
  const right =
    entry.minutes === undefined || entry.minutes === minutes || LONGER_THAN_THE_ROADMAP.has(number);
  const known = new Set(meaningfulWords(textOf(planned, show)));
  return [
    ...(share(entry.title, new Set(meaningfulWords(titles))) === 1
      ? []
      : [`${name} has another title: ${titles}`]),
    ...(right ? [] : [`${name} lasts ${entry.minutes} minutes there, and ${minutes} here.`]),
    ...entry.sources
      .filter((source) => !hasSource(planned, source))
      .map(({ words }) => `${name} lacks the source ${words}`),
    ...entry.lines.filter((line) => share(line, known) < ENOUGH).map((line) => `${name} lacks: ${line}`),
  ];
}

/** A sketched range may be planned by now, in part or as a whole, so its topics may stand with any of its numbers. */
function ofRange(entry: PlanEntry, show: Show): string[] {
  const name = `${entry.plan}: episodes ${entry.from} to ${entry.to}`;
  const inRange: Entry[] = [
    ...plansOf(show).filter(({ number }) => entry.from <= number && number <= entry.to),
    ...show.series.flatMap(({ sketches = [] }) =>
      sketches.filter(({ from, to }) => from <= entry.to && to >= entry.from),
    ),
  ];
  const covered = new Set(
    inRange.flatMap((each) => ('number' in each ? [each.number] : numbers(each.from, each.to))),
  );
  const known = inRange.map((each) => new Set(meaningfulWords(textOf(each, show))));
  return [
    ...numbers(entry.from, entry.to)
      .filter((number) => !covered.has(number))
      .map((number) => `${name}: ${number} is neither planned nor sketched.`),
    ...entry.lines
      .filter((line) => !known.some((words) => share(line, words) >= ENOUGH))
      .map((line) => `${name} lack: ${line}`),
  ];
}

const plansOf = (show: Show): readonly PlannedEpisode[] => show.series.flatMap(({ planned }) => planned);

function hasSource({ sources = [] }: PlannedEpisode, wanted: PlanSource): boolean {
  return sources.some(({ path, title, tier, minutes }) => {
    if (tier !== wanted.tier || minutes !== wanted.minutes) return false;
    if (wanted.path !== undefined) return path !== undefined && `/docs/${path}` === wanted.path;
    return share(wanted.words, new Set(meaningfulWords(title ?? ''))) === 1;
  });
}

/** Every value that series.yaml gives an entry; keys, ids and paths say nothing. */
function textOf(entry: Entry, show: Show): string {
  const plans = show.series.flatMap(({ config }) => (config.data as { planned?: unknown[] }).planned ?? []);
  const first = 'number' in entry ? entry.number : entry.from;
  const raw = plans.find((plan) => {
    const { number, episodes } = plan as { number?: number; episodes?: { from: number } };
    return 'number' in entry ? number === first : episodes?.from === first;
  });
  return valuesOf(raw).join(' ');
}

function valuesOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(valuesOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (UNSAID.has(key) ? [] : valuesOf(inner)));
}

const UNSAID: ReadonlySet<string> = new Set([
  'id',
  'path',
  'template',
  'format',
  'note',
  'concepts',
  'threads',
]);
