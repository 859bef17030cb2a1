import type {
  ConfigFile,
  Format,
  PlannedEpisode,
  PlannedFacts,
  PlannedPart,
  Series,
  SketchedEpisodes,
  Span,
} from '../model/index.ts';
import { spanOfValue } from '../model/index.ts';
import type { SeriesData } from '../model/generated/index.ts';
import {
  choiceOf,
  fieldsOf,
  type Loose,
  listOf,
  rangeFieldOf,
  textOf,
  textsOf,
  timeOf,
  wholeOf,
  wholesOf,
} from './fields.ts';
import { STATUSES } from './facts.ts';
import { readSource } from './sources.ts';

type PlannedData = Loose<NonNullable<SeriesData['planned']>[number]>;

/** What a series lends to its episodes. */
interface Defaults {
  readonly format?: string | undefined;
  readonly plannedMs?: number | undefined;
  readonly formats: ReadonlyMap<string, Format>;
}

/** The entries under `planned:`, those with a number and those that sketch a range; one with neither is left out. */
export function readPlanned(
  value: unknown,
  config: ConfigFile,
  defaults: Defaults,
): Pick<Series, 'planned' | 'sketches'> {
  const planned: PlannedEpisode[] = [];
  const sketches: SketchedEpisodes[] = [];
  listOf(value).forEach((entry, index) => {
    const data = fieldsOf(entry) as PlannedData;
    const facts = readFacts(data, spanOfValue(config.spans, `/planned/${index}`), defaults);
    const number = wholeOf(data.number);
    const range = rangeFieldOf(data.episodes);
    if (number !== undefined) planned.push({ ...facts, number, ...readOpening(data) });
    else if (range) sketches.push({ ...facts, ...range });
  });
  return { planned, sketches };
}

function readFacts(data: PlannedData, span: Span, defaults: Defaults): PlannedFacts {
  const format = textOf(data.format) ?? defaults.format;
  const formatMs = format === undefined ? undefined : defaults.formats.get(format)?.plannedMs;
  return {
    title: textOf(data.title) ?? 'Untitled',
    alsoTitled: textsOf(data['also-titled']),
    format,
    plannedMs: timeOf(data.duration) ?? formatMs ?? defaults.plannedMs,
    focus: textOf(data.focus),
    topics: textsOf(data.topics),
    outline: listOf(data.outline).flatMap(readPart),
    concepts: textsOf(data.concepts),
    threads: textsOf(data.threads),
    objectives: textsOf(data.objectives),
    prerequisites: wholesOf(data.prerequisites),
    guests: textsOf(data.guests),
    tool: textOf(data.tool),
    incidents: textsOf(data.incidents),
    elements: textsOf(data.elements),
    span,
  };
}

function readOpening(data: PlannedData) {
  const opening = data['cold-open'];
  const { template, story } = fieldsOf(opening);
  return {
    coldOpen: textOf(opening) ?? textOf(template),
    coldOpenStory: textOf(story),
    status: choiceOf(data.status, STATUSES),
    date: textOf(data.date),
    sources: listOf(data.sources).flatMap((source) => readSource(source) ?? []),
  };
}

function readPart(value: unknown): PlannedPart[] {
  const { title, duration, topics } = fieldsOf(value);
  const words = textOf(title);
  return words === undefined ? [] : [{ title: words, plannedMs: timeOf(duration), topics: textsOf(topics) }];
}
