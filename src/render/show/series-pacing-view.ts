import type { Series, ShowRenderInput } from '../../model/index.ts';
import { formatClockLength } from '../../notation/time.ts';
import { counted } from '../../notation/counted.ts';
import { Html } from '../html/index.ts';
import { CHART_STYLE } from '../pacing/colors.ts';
import { marksFor, signed } from '../pacing/segment-list.ts';
import type { SeriesRow } from '../pacing/series-row.ts';
import { drawSeriesForPage } from '../pacing/series-svg.ts';
import { CATEGORIES } from '../pacing/style.ts';
import { hours, oneLine, statusText } from './wording.ts';

/** What `series-pacing.html.hbs` can name. A fact that is not there is null. */
export function seriesPacingView(
  {
    title,
    series,
    rows,
    folder,
  }: {
    readonly title: string;
    readonly series: Series | undefined;
    readonly rows: readonly SeriesRow[];
    readonly folder: string;
  },
  { show, outputs }: Pick<ShowRenderInput, 'show' | 'outputs'>,
) {
  const files = new Set(outputs.map(({ path }) => path));
  const written = rows.flatMap(({ rundown }) => rundown ?? []);
  return {
    title,
    number: series?.number ?? null,
    show: oneLine(show.settings.title),
    language: show.settings.language,
    index: folder === '' ? 'index.html' : '../index.html',
    picture: 'pacing.svg',
    chart: new Html(drawSeriesForPage(title, rows)),
    chartStyle: new Html(CHART_STYLE),
    episodes: counted(
      rows.reduce((sum, row) => sum + row.episodes, 0),
      'episode',
    ),
    written: String(written.length),
    plannedHours: hours(rows.reduce((sum, row) => sum + (row.plannedMs ?? 0) * row.episodes, 0)),
    writtenHours: hours(written.reduce((sum, { totalMs }) => sum + totalMs, 0)),
    rows: rows.map((row) => rowView(row, folder, files)),
  };
}

function rowView(row: SeriesRow, folder: string, files: ReadonlySet<string>) {
  const { number, title, status, episodes, plannedMs, id, rundown, runs, offMs } = row;
  const script = `${id}/script.html`;
  return {
    number: number ?? null,
    title: oneLine(title),
    href: files.has(script) ? script.slice(folder.length).split('/').map(encodeURIComponent).join('/') : null,
    statusText: episodes > 1 ? `${statusText(status)}, ${episodes} episodes` : statusText(status),
    planned: plannedMs === undefined ? null : formatClockLength(plannedMs),
    runs: rundown ? formatClockLength(rundown.totalMs) : null,
    basis: rundown?.basis ?? null,
    difference: offMs === undefined ? null : `${signed(offMs)}${marksFor(offMs, plannedMs)}`,
    score: rundown?.pacing.score === undefined ? null : String(rundown.pacing.score),
    shares: rundown ? sharesText(rundown.segments.flatMap(({ beats }) => beats)) : null,
    tooLong: rundown ? String(runs.length) : null,
    newConcepts: rundown ? String(rundown.concepts.length) : null,
    perHour: row.newConceptsPerHour ?? null,
  };
}

/** Percent of technical, relief and recap, of what is heard. */
function sharesText(
  beats: readonly { readonly category: string; readonly startMs: number; readonly endMs: number }[],
): string | null {
  const heardMs = beats.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);
  if (heardMs === 0) return null;
  return CATEGORIES.map((category) => {
    const ownMs = beats
      .filter((beat) => beat.category === category)
      .reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);
    return String(Math.round((ownMs / heardMs) * 100));
  }).join(' / ');
}
