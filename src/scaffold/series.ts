import { OperationError, type OutputFile, type Show } from '../model/index.ts';
import { asciiSlug } from '../notation/ascii-slug.ts';
import { yamlValue } from './yaml-value.ts';

export interface SeriesRequest {
  readonly title: string;
  /** The series' place among the others; the one after the last unless told. */
  readonly number?: number | undefined;
}

/** How many episodes a new series has room for. */
const ROOM = 10;

/** A new series' file, with the episode numbers after the last ones in use. */
export function scaffoldSeries(show: Show, request: SeriesRequest): OutputFile {
  const title = request.title.trim();
  if (title === '')
    throw new OperationError('Unexpected empty title, expected the words that name the series.');
  const number = request.number ?? Math.max(0, ...show.series.map((series) => series.number ?? 0)) + 1;
  const taken = show.series.find((series) => series.number === number);
  if (taken) {
    throw new OperationError(
      `Unexpected number ${number}: the series '${taken.id}' has it already.`,
      'Leave --number out for the next free one.',
    );
  }
  const id = asciiSlug(title) || `series-${number}`;
  const from = 1 + lastEpisode(show);
  const format = show.series.findLast((series) => series.format !== undefined)?.format ?? defaultFormat(show);
  const lines = [
    `number: ${number}`,
    `title: ${yamlValue(title)}`,
    '# description: What the series is about.',
    `episodes: { from: ${from}, to: ${from + ROOM - 1} }`,
    ...(format === undefined ? [] : [`format: ${yamlValue(format)}`]),
    '# What is planned, whether or not it is written yet.',
    'planned: []',
  ];
  return { path: `episodes/${id}/series.yaml`, content: `${lines.join('\n')}\n` };
}

function lastEpisode(show: Show): number {
  const ends = show.series.flatMap(({ episodes, planned }) => [
    episodes?.to ?? 0,
    ...planned.map((entry) => entry.number),
  ]);
  return Math.max(0, ...ends, ...show.outlines.map(({ facts }) => facts.number ?? 0));
}

function defaultFormat({ formats }: Show): string | undefined {
  return formats.has('standard-60') ? 'standard-60' : [...formats.keys()].sort()[0];
}
