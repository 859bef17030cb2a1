import { type Rundown, writeTable } from '../../../index.ts';

const HEAD = [
  'segment',
  'beat',
  'category',
  'kind',
  'speaker',
  'start_ms',
  'end_ms',
  'planned_ms',
  'estimated_ms',
  'words',
  'text',
];

/** One row a segment, beat and line (RFC 4180). What a spreadsheet would take for a formula begins with an apostrophe. */
export function printRundownCsv({ segments }: Rundown): string {
  const rows = segments.flatMap((segment) => [
    [
      segment.id,
      '',
      '',
      'segment',
      '',
      segment.startMs,
      segment.endMs,
      segment.plannedMs ?? '',
      segment.estimatedMs,
      segment.spokenWords,
      segment.title,
    ],
    ...segment.beats.flatMap((beat) => [
      [segment.id, beat.name, beat.category, 'beat', '', beat.startMs, beat.endMs, '', '', '', ''],
      ...beat.lines.map((line) => [
        segment.id,
        beat.name,
        beat.category,
        line.cue ?? line.kind,
        line.speaker ?? '',
        line.startMs,
        line.endMs,
        '',
        '',
        line.words,
        line.text,
      ]),
    ]),
  ]);
  return writeTable([HEAD, ...rows.map((row) => row.map(String))], ',', '\r\n');
}
