import type { ConfigFile, Format, Pace, Series } from '../model/index.ts';
import type { SeriesData } from '../model/generated/index.ts';
import {
  choiceOf,
  fieldsOf,
  type Loose,
  numberOf,
  rangeFieldOf,
  textOf,
  textsOf,
  timeOf,
  wholeOf,
} from './fields.ts';
import { LEVELS } from './facts.ts';
import { readPlanned } from './planned.ts';

/**
 * series.yaml with types; the folder's name is the id unless it tells another. `formats` lend their durations to
 * what is planned in them.
 */
export function readSeries(config: ConfigFile, formats: ReadonlyMap<string, Format>): Series {
  const data = fieldsOf(config.data) as Loose<SeriesData>;
  const folder = config.file.path.split('/').at(-2) ?? config.file.path;
  const id = textOf(data.id) ?? folder;
  const format = textOf(data.format);
  const plannedMs = timeOf(data.duration);
  return {
    id,
    number: wholeOf(data.number),
    title: textOf(data.title) ?? id,
    description: textOf(data.description),
    episodes: rangeFieldOf(data.episodes),
    format,
    plannedMs,
    level: choiceOf(data.level, LEVELS),
    audience: textsOf(data.audience),
    pace: readPace(data.pace),
    ...readPlanned(data.planned, config, { format, plannedMs, formats }),
    config,
  };
}

function readPace(value: unknown): Pace | undefined {
  const { starts, weeks } = fieldsOf(value);
  const pace = { starts: textOf(starts), weeks: numberOf(weeks) || undefined };
  return pace.starts === undefined && pace.weeks === undefined ? undefined : pace;
}
