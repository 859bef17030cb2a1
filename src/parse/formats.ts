import type { ConfigFile, Format, FormatSegment, PacingTolerance } from '../model/index.ts';
import type { FormatData } from '../model/generated/index.ts';
import { fieldsOf, type Loose, listOf, numberOf, textOf, textsOf, timeOf } from './fields.ts';
import { parsePercentage } from './schema-formats.ts';

/** The design's, section 3. */
const DEFAULT_PACING: PacingTolerance = { technical: 0.25, relief: 0.35, recap: 0.5 };
const DEFAULT_SEGMENT_TOLERANCE = 0.2;

/** A format file with types; its id is the file's name. */
export function readFormat(config: ConfigFile): Format {
  const data = fieldsOf(config.data) as Loose<FormatData>;
  const id = idOf(config.file.path);
  const segments = listOf(data.segments).flatMap(readSegment);
  return {
    id,
    title: textOf(data.title) ?? id,
    description: textOf(data.description),
    plannedMs: timeOf(data.duration) ?? segments.reduce((sum, { plannedMs }) => sum + plannedMs, 0),
    segments,
    pacingTolerance: readPacing(data.pacing),
    quotas: Object.fromEntries(
      Object.entries(fieldsOf(data.quotas)).flatMap(([kind, least]) => {
        const count = numberOf(least);
        return count === undefined ? [] : [[kind, count]];
      }),
    ),
    gates: Object.fromEntries(
      Object.entries(fieldsOf(data.gates)).map(([status, gates]) => [status, textsOf(gates)]),
    ),
    config,
  };
}

/** A template's id: its file's name without `.yaml`. */
export function idOf(path: string): string {
  return (path.split('/').at(-1) ?? path).replace(/\.ya?ml$/i, '');
}

function readSegment(value: unknown): FormatSegment[] {
  const fields = fieldsOf(value) as Loose<FormatData['segments'][number]>;
  const id = textOf(fields.id);
  const plannedMs = timeOf(fields.duration);
  if (id === undefined || plannedMs === undefined) return [];
  return [
    {
      id,
      label: textOf(fields.label) ?? id,
      description: textOf(fields.description),
      aliases: textsOf(fields.aliases),
      plannedMs,
      toleranceMs: toleranceOf(fields.tolerance, plannedMs),
      required: fields.required !== false,
      pacing: fields.pacing === true,
      coldOpen: fields['cold-open'] === true,
      capMs: timeRangeOf(fields.cap),
      requiredBlocks: textsOf(fields.blocks),
    },
  ];
}

function toleranceOf(value: unknown, plannedMs: number): number {
  const fraction = typeof value === 'string' ? parsePercentage(value) : undefined;
  if (fraction === undefined) return timeOf(value) ?? Math.round(plannedMs * DEFAULT_SEGMENT_TOLERANCE);
  return Math.round(plannedMs * fraction);
}

/** Shortest and longest time; undefined where one lacks, or where they are the wrong way round. */
export function timeRangeOf(value: unknown): { min: number; max: number } | undefined {
  const fields = fieldsOf(value);
  const min = timeOf(fields.min);
  const max = timeOf(fields.max);
  return min !== undefined && max !== undefined && min <= max ? { min, max } : undefined;
}

function readPacing(value: unknown): PacingTolerance {
  const fields = fieldsOf(value);
  const fraction = (name: keyof PacingTolerance) =>
    (typeof fields[name] === 'string' ? parsePercentage(fields[name]) : numberOf(fields[name])) ??
    DEFAULT_PACING[name];
  return { technical: fraction('technical'), relief: fraction('relief'), recap: fraction('recap') };
}
