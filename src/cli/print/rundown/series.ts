import pico from 'picocolors';
import { formatClockLength, formatLength, type SeriesPacing, counted } from '../../../index.ts';
import { plain } from '../plain.ts';
import { cut, widthOf } from '../text-table.ts';
import { beatRuns, categorySigns, drawBlocks, ruler } from './strip.ts';
import { signed } from './table.ts';

/** The episodes of a series as strips on one clock; plans are dots as long as they are planned. */
export function printSeries({ title, rows }: SeriesPacing, width: number, colour: boolean): string {
  const columns = Math.max(20, width - INDENT.length);
  const spanMs = Math.max(
    1,
    ...rows.map(({ rundown, plannedMs }) => Math.max(rundown?.totalMs ?? 0, plannedMs ?? 0)),
  );
  const written = rows.filter(({ rundown }) => rundown !== undefined).length;
  const episodes = rows.reduce((sum, row) => sum + row.episodes, 0);
  const colours = pico.createColors(colour);
  const lines = [
    `${colours.bold(plain(title))}: ${counted(episodes, 'episode')}, ${written} written`,
    ...rows.flatMap((row) => {
      const strip = stripOf(row, { spanMs, columns }, colour);
      return ['', ...headOf(row, width), ...(strip === '' ? [] : [INDENT + strip])];
    }),
    '',
    ...ruler(spanMs, columns).map((line) => INDENT + line),
    [...categorySigns(colour), '· planned'].join('   '),
    `One column is ${formatLength(spanMs / columns)}.`,
    'new/h: concepts that are new, by the hour of what is written',
  ];
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

type SeriesRow = SeriesPacing['rows'][number];

const INDENT = '     ';
const LEAST_NAME = 20;

/** Name and facts on one line, or on two where that leaves too little of the name. */
function headOf(row: SeriesRow, width: number): readonly string[] {
  const { number, title, rundown, plannedMs, episodes } = row;
  const facts = [
    ...(rundown ? [formatClockLength(rundown.totalMs)] : []),
    ...(plannedMs === undefined ? [] : [`plan ${formatClockLength(plannedMs)}`]),
    ...(row.offMs === undefined ? [] : [signed(row.offMs)]),
    ...(rundown?.pacing.score === undefined ? [] : [`7-3-1 ${rundown.pacing.score}`]),
    ...(row.newConceptsPerHour === undefined ? [] : [`${row.newConceptsPerHour} new/h`]),
    ...(episodes > 1 ? [`${episodes} episodes`] : []),
  ].join('  ');
  const before = `${(number ?? '–').padStart(INDENT.length - 1)} `;
  const room = width - before.length - facts.length - 2;
  if (room < LEAST_NAME)
    return [before + cut(plain(title), Math.max(LEAST_NAME, width - before.length)), INDENT + facts];
  const name = cut(plain(title), room);
  return [`${before}${name}${' '.repeat(room - widthOf(name))}  ${facts}`];
}

function stripOf(
  { rundown, plannedMs = 0 }: SeriesRow,
  scale: { readonly spanMs: number; readonly columns: number },
  colour: boolean,
): string {
  if (rundown === undefined) return '·'.repeat(Math.round((plannedMs / scale.spanMs) * scale.columns));
  const endColumn = Math.round((rundown.totalMs / scale.spanMs) * scale.columns);
  let at = 0;
  return beatRuns(rundown, scale)
    .map((run) => {
      const from = at;
      at += run.length;
      if (run.category !== undefined) return drawBlocks([run], colour);
      return '·'.repeat(Math.max(0, Math.min(at, endColumn) - from));
    })
    .join('');
}
