import type {
  EpisodeOutline,
  PlannedEpisode,
  Series,
  Show,
  SketchedEpisodes,
  Status,
} from '../model/index.ts';

/** One episode of the show, as its file and its line of the plan tell together: what the file has comes first. */
export interface CatalogueEpisode {
  readonly kind: 'episode';
  /** Absent only where a file lacks it. */
  readonly number?: number | undefined;
  readonly title: string;
  readonly status: Status;
  /** Of its file: a summary; of its plan: the focus. */
  readonly summary?: string | undefined;
  readonly format?: string | undefined;
  readonly plannedMs?: number | undefined;
  /** As written; see `releaseDates` for when it comes out. */
  readonly date?: string | undefined;
  readonly coldOpen?: string | undefined;
  readonly prerequisites: readonly number[];
  readonly threads: readonly string[];
  readonly concepts: readonly string[];
  readonly objectives: readonly string[];
  readonly topics: readonly string[];
  /** Set where there is a file. */
  readonly outline?: EpisodeOutline | undefined;
  /** Set where the series plans it. */
  readonly plan?: PlannedEpisode | undefined;
}

/** A stretch of episodes that is only sketched. */
export interface CatalogueSketch {
  readonly kind: 'sketch';
  readonly sketch: SketchedEpisodes;
  /** Its numbers that are neither written nor planned by themselves, in order. */
  readonly numbers: readonly number[];
}

export type CatalogueEntry = CatalogueEpisode | CatalogueSketch;

/** A series with all its episodes; `series` is absent for files that name none of the show's. */
export interface CatalogueSeries {
  readonly series?: Series | undefined;
  /** By number; of equal ones the order of files, then of the plan. */
  readonly entries: readonly CatalogueEntry[];
}

/** Every episode of the show, written, planned or sketched, once each, by series. */
export function catalogueOf(show: Show): readonly CatalogueSeries[] {
  const known = new Set(show.series.map(({ id }) => id));
  const listed = show.series.map((series): CatalogueSeries => {
    const files = show.outlines.filter(({ facts }) => facts.series === series.id);
    return { series, entries: entriesOf(files, series) };
  });
  const homeless = show.outlines.filter(({ facts }) => !known.has(facts.series ?? ''));
  return homeless.length === 0 ? listed : [...listed, { entries: entriesOf(homeless) }];
}

/** The episodes that a catalogue has one by one, by number; where two claim a number, the first. */
export function episodesByNumber(catalogue: readonly CatalogueSeries[]): ReadonlyMap<number, CatalogueEntry> {
  const byNumber = new Map<number, CatalogueEntry>();
  const add = (number: number, entry: CatalogueEntry) => {
    if (!byNumber.has(number)) byNumber.set(number, entry);
  };
  const all = catalogue.flatMap(({ entries }) => entries);
  for (const entry of all)
    if (entry.kind === 'episode' && entry.number !== undefined) add(entry.number, entry);
  for (const entry of all)
    if (entry.kind === 'sketch') for (const number of entry.numbers) add(number, entry);
  return byNumber;
}

/** The number that an entry is sorted by. */
export function firstNumber(entry: CatalogueEntry): number | undefined {
  return entry.kind === 'episode' ? entry.number : entry.sketch.from;
}

function entriesOf(files: readonly EpisodeOutline[], series?: Series): readonly CatalogueEntry[] {
  const plans = new Map((series?.planned ?? []).toReversed().map((plan) => [plan.number, plan]));
  const written = files.map((outline) => fromFile(outline, plans.get(outline.facts.number ?? -1)));
  const taken = new Set(written.map(({ number }) => number));
  const planned = [...plans.values()].filter(({ number }) => !taken.has(number)).map(fromPlan);
  const named = new Set([...taken, ...planned.map(({ number }) => number)]);
  const sketches = (series?.sketches ?? []).map((sketch): CatalogueSketch => {
    const all = Array.from(
      { length: Math.min(sketch.to - sketch.from, MOST_SKETCHED) + 1 },
      (_, at) => sketch.from + at,
    );
    return { kind: 'sketch', sketch, numbers: all.filter((number) => !named.has(number)) };
  });
  const entries: readonly CatalogueEntry[] = [...written, ...planned, ...sketches];
  const order = (entry: CatalogueEntry) => firstNumber(entry) ?? Number.POSITIVE_INFINITY;
  return entries.toSorted((a, b) => (order(a) === order(b) ? 0 : order(a) - order(b)));
}

/** A range that somebody mistyped by some zeros must not cost memory. */
const MOST_SKETCHED = 9_999;

function fromFile(outline: EpisodeOutline, plan?: PlannedEpisode): CatalogueEpisode {
  const { facts, frontmatter } = outline;
  // An empty list in a file is an answer; a key that is not there is none.
  const list = <T>(key: string, own: readonly T[], planned: readonly T[] = []): readonly T[] =>
    Object.hasOwn(frontmatter.data, key) ? own : planned;
  const { number, title, status, summary, format, plannedMs, date, coldOpen } = facts;
  return {
    kind: 'episode',
    number,
    title,
    status,
    summary: summary ?? plan?.focus,
    format,
    plannedMs,
    date: date ?? plan?.date,
    coldOpen: coldOpen ?? plan?.coldOpen,
    prerequisites: list('prerequisites', facts.prerequisites, plan?.prerequisites),
    threads: list('threads', facts.threads, plan?.threads),
    concepts: list('concepts', facts.concepts, plan?.concepts),
    objectives: list('objectives', facts.objectives, plan?.objectives),
    topics: plan?.topics ?? [],
    outline,
    plan,
  };
}

function fromPlan(plan: PlannedEpisode): CatalogueEpisode {
  const { number, title, status = 'planned', focus, format, plannedMs, date, coldOpen } = plan;
  const { prerequisites = [], threads = [], concepts = [], objectives = [], topics = [] } = plan;
  return {
    kind: 'episode',
    number,
    title,
    status,
    summary: focus,
    format,
    plannedMs,
    date,
    coldOpen,
    prerequisites,
    threads,
    concepts,
    objectives,
    topics,
    plan,
  };
}
