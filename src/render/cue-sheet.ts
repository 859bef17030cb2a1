import { type Cue, type Episode, type Rundown, type Show, type Span, walkParts } from '../model/index.ts';
import { writeTable } from '../notation/delimited.ts';
import { formatTimestamp } from '../notation/timestamp.ts';
import { Clock } from './view/clock.ts';
import { nameOf } from './view/people.ts';

const COLUMNS = [
  'number',
  'start',
  'end',
  'length',
  'under until',
  'kind',
  'text',
  'segment',
  'speaker before',
];

/**
 * All cues of an episode as a table for spreadsheets (RFC 4180), numbered as in the script. Times are `HH:MM:SS.mmm` from the
 * start of the episode; `length` is what the writer asks for,
 * `under until` when sound that goes on beneath the voice ends. Cells that a spreadsheet would compute are disarmed.
 */
export function writeCueSheet(episode: Episode, rundown: Rundown, show: Show): string {
  const clock = new Clock(rundown);
  const rows: (readonly string[])[] = [];
  let speaker: string | undefined;
  for (const segment of episode.segments)
    for (const part of walkParts(segment.beats)) {
      if (part.type === 'speech') speaker = part.speaker ?? speaker;
      if (part.type !== 'cue') continue;
      const before = speaker === undefined ? '' : nameOf(speaker, episode.facts, show);
      rows.push([
        String(rows.length + 1),
        ...timesOf(part, clock),
        part.kind,
        part.text,
        segment.title,
        before,
      ]);
    }
  return writeTable([COLUMNS, ...rows], ',', '\r\n');
}

function timesOf({ span, durationMs }: Cue & { readonly span: Span }, clock: Clock): readonly string[] {
  const on = clock.stretch(span);
  const stamp = (ms: number | undefined): string => (ms === undefined ? '' : formatTimestamp(ms));
  return [stamp(on?.startMs), stamp(on?.endMs), stamp(durationMs), stamp(clock.bedEnd(span))];
}
