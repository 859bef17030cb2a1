import type { ConfigFile, PlannedEpisode, Series, SketchedEpisodes } from '../model/index.ts';
import { spanOfValue } from '../model/index.ts';
import type { SeriesData } from '../model/generated/index.ts';
import { choiceOf, fieldsOf, type Loose, listOf, textOf, textsOf, timeOf, wholeOf } from './fields.ts';
import { LEVELS, STATUSES } from './facts.ts';
import { readSource } from './sources.ts';

type PlannedData = NonNullable<SeriesData['planned']>[number];

/** series.yaml with types; the folder's name is the id unless it tells another. */
export function readSeries(config: ConfigFile): Series {
  const data = fieldsOf(config.data) as Loose<SeriesData>;
  const folder = config.file.path.split('/').at(-2) ?? config.file.path;
  const id = textOf(data.id) ?? folder;
  return {
    id,
    number: wholeOf(data.number),
    title: textOf(data.title) ?? id,
    description: textOf(data.description),
    episodes: rangeOf(data.episodes),
    format: textOf(data.format),
    plannedMs: timeOf(data.duration),
    level: choiceOf(data.level, LEVELS),
    audience: textsOf(data.audience),
    ...readPlanned(data.planned, config),
    config,
  };
}

/** First and last number; undefined where one lacks, or where they are the wrong way round. */
function rangeOf(value: unknown): { from: number; to: number } | undefined {
  const fields = fieldsOf(value);
  const from = wholeOf(fields.from);
  const to = wholeOf(fields.to);
  return from !== undefined && to !== undefined && from <= to ? { from, to } : undefined;
}

function readPlanned(value: unknown, config: ConfigFile): Pick<Series, 'planned' | 'sketches'> {
  const planned: PlannedEpisode[] = [];
  const sketches: SketchedEpisodes[] = [];
  listOf(value).forEach((entry, index) => {
    const fields = fieldsOf(entry) as Loose<PlannedData>;
    const span = spanOfValue(config.spans, `/planned/${index}`);
    const number = wholeOf(fields.number);
    const title = textOf(fields.title) ?? 'Untitled';
    const range = rangeOf(fields.episodes);
    if (number !== undefined)
      planned.push({
        number,
        title,
        coldOpen: textOf(fields['cold-open']) ?? textOf(fieldsOf(fields['cold-open']).template),
        status: choiceOf(fields.status, STATUSES),
        sources: listOf(fields.sources).flatMap((source) => readSource(source) ?? []),
        span,
      });
    else if (range) sketches.push({ ...range, title, span });
  });
  return { planned, sketches };
}
