import pico from 'picocolors';
import { counted, type TrackEpisode, type TrackSummary } from '../../index.ts';
import { harmless } from './cells.ts';
import { type Column, cut, printTable } from './text-table.ts';

const COLUMNS: readonly Column[] = [
  { head: 'No.', align: 'right' },
  { head: 'Title', flexible: true },
  { head: 'Status' },
  { head: 'Planned', align: 'right' },
  { head: 'Written', align: 'right' },
];

/** Learning tracks for people: each with its episodes in order and what it lacks. `width` is the terminal's. */
export function printTracks(
  tracks: readonly TrackSummary[],
  { colour, width }: { readonly colour: boolean; readonly width: number },
): string {
  if (tracks.length === 0)
    return "The show has no learning tracks: they stand under 'tracks:' in episodes/show.yaml.\n";
  const colours = pico.createColors(colour);
  const blocks = tracks.map(({ id, title, plannedMs, writtenMs, written, episodes, gaps }) => {
    const [head = '', ...rows] = printTable(COLUMNS, episodes.map(row), width);
    const count = counted(episodes.length, 'episode');
    const lines = [
      colours.bold(cut(`${title} (${id})`, width)),
      `${count}, ${hours(plannedMs)} planned; ${written} written, ${hours(writtenMs)}`,
      colours.dim(head),
      ...rows,
      ...gaps.flatMap(({ message, hint }) => [
        `${colours.yellow('missing')}  ${harmless(message)}`,
        ...(hint === undefined ? [] : [`         ${harmless(hint)}`]),
      ]),
    ];
    return lines.join('\n');
  });
  return `${blocks.join('\n\n')}\n`;
}

function row({ number, title, status, sketched, plannedMs, writtenMs }: TrackEpisode) {
  return {
    cells: [
      String(number),
      title === undefined ? 'no such episode' : `${title}${sketched ? ' (sketched)' : ''}`,
      status ?? '-',
      minutes(plannedMs),
      minutes(writtenMs),
    ],
  };
}

function minutes(ms: number | undefined): string {
  return ms === undefined ? '-' : String(Math.round(ms / 60_000));
}

/** `12.5 h`; below an hour in minutes. */
function hours(ms: number): string {
  return ms < 3_600_000 ? `${minutes(ms)} min` : `${Math.round(ms / 360_000) / 10} h`;
}
