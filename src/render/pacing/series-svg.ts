import type { RundownBeat, RundownSegment } from '../../model/index.ts';
import { formatClockLength, formatLength } from '../../notation/time.ts';
import { axisLabels, gridLines } from './axis.ts';
import { drawBeats } from './beat-lane.ts';
import { CHART_STYLE } from './colors.ts';
import type { Canvas } from './lane.ts';
import { legend } from './legend.ts';
import { type Frame, scaleFor } from './scale.ts';
import { marksFor, signed } from './segment-list.ts';
import type { SeriesRow } from './series-row.ts';
import { fillsFor, INK } from './style.ts';
import { element, fitted, label, plainText, tooltip } from './svg.ts';

const ROW = 34;
const STRIP = 22;
const FRAME: Frame = { margin: 24, width: 1_240, left: 290, right: 890 };
/** Right edges of the columns behind the clock. */
const COLUMNS = { length: 960, planned: 1_030, difference: 1_115, score: 1_160, concepts: 1_216 };

/** The episodes of a series side by side on one clock: one SVG 1.1 file, told in words in its `desc`. */
export function drawSeries(title: string, rows: readonly SeriesRow[]): string {
  const { svg, height, definitions } = seriesParts(rows, 'pacing', 76);
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" class="pacing-chart" viewBox="0 0 ${FRAME.width} ${height}" role="img" aria-labelledby="pacing-title" aria-describedby="pacing-description">`,
    `<title id="pacing-title">${plainText(`Pacing of ${title}`)}</title>`,
    `<desc id="pacing-description">${plainText(rows.map(describeRow).join(' '))}</desc>`,
    `<style>${CHART_STYLE}</style>`,
    definitions,
    element('rect', { ...INK.ground, width: FRAME.width, height }),
    label(fitted(title, 900, 19), { ...INK.text, x: FRAME.margin, y: 34, 'font-weight': 600 }, 19),
    svg,
    '</svg>',
  ].join('\n')}\n`;
}

/** The same as a part of a page that says the rest in a table. */
export function drawSeriesForPage(title: string, rows: readonly SeriesRow[]): string {
  const { svg, height, definitions } = seriesParts(rows, '_pacing', 24);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="pacing-chart" viewBox="0 0 ${FRAME.width} ${height}" role="img" aria-labelledby="_pacing-title">`,
    `<title id="_pacing-title">${plainText(`Pacing of ${title}`)}</title>`,
    definitions,
    svg,
    '</svg>',
  ].join('\n');
}

function seriesParts(rows: readonly SeriesRow[], prefix: string, top: number) {
  const lengthMs = Math.max(
    1,
    ...rows.map(({ rundown, plannedMs }) => Math.max(rundown?.totalMs ?? 0, plannedMs ?? 0)),
  );
  const canvas: Canvas = { frame: FRAME, x: scaleFor(lengthMs, FRAME), fills: fillsFor(prefix) };
  const bottom = top + rows.length * ROW;
  const axisY = bottom + 18;
  const all = rows.flatMap(({ rundown }) => rundown?.segments ?? []);
  const unwritten = rows.some(({ rundown, plannedMs }) =>
    rundown ? rundown.basis === 'planned' : plannedMs !== undefined,
  );
  const key = legend({ segments: all }, canvas, axisY + 18, unwritten);
  const note = 'The mark under a strip is its plan; ! is more than a tenth off it, !! more than 15 %.';
  const noteY = axisY + 18 + key.height + 14;
  const svg = [
    columnHeads(top),
    gridLines(lengthMs, canvas.x, top, axisY - 12),
    ...rows.map((row, at) => drawRow(row, canvas, top + at * ROW)),
    axisLabels(lengthMs, canvas.x, axisY, FRAME),
    key.svg,
    label(note, { ...INK.quiet, x: FRAME.margin, y: noteY }, 11),
  ];
  return {
    svg: svg.filter((part) => part !== '').join('\n'),
    definitions: canvas.fills.definitions,
    height: noteY + 14,
  };
}

function columnHeads(top: number): string {
  const heads = { length: 'runs', planned: 'planned', difference: 'over', score: '7-3-1', concepts: 'new/h' };
  return Object.entries(heads)
    .map(([column, head]) =>
      label(
        head,
        { ...INK.quiet, x: COLUMNS[column as keyof typeof COLUMNS], y: top - 8, 'text-anchor': 'end' },
        11,
      ),
    )
    .join('\n');
}

function drawRow(row: SeriesRow, canvas: Canvas, top: number): string {
  const { number, title, rundown, plannedMs, runs } = row;
  const { x } = canvas;
  const line = element('path', { ...INK.rule, d: `M${FRAME.margin} ${top + ROW - 1}H${COLUMNS.concepts}` });
  const baseline = top + 19;
  const name = [
    label(number ?? '–', { ...INK.text, x: FRAME.margin + 34, y: baseline, 'text-anchor': 'end' }),
    label(fitted(title, FRAME.left - FRAME.margin - 56), { ...INK.text, x: FRAME.margin + 42, y: baseline }),
  ];
  const strip = rundown
    ? rundown.segments.map((segment, at) =>
        drawBeats(inRuns(segment), canvas, top + 3, STRIP, `${at + 1} ${segment.title}`),
      )
    : [plannedBox(row, canvas, top + 3)];
  const plan =
    rundown && plannedMs
      ? element(
          'path',
          { ...INK.frame, 'stroke-width': 2, d: `M${shortened(x(plannedMs))} ${top + 24}v7` },
          tooltip(`planned ${formatLength(plannedMs)}`),
        )
      : '';
  const tooLong = runs.map(({ startMs, endMs }) =>
    element(
      'path',
      {
        ...INK.fault,
        'stroke-dasharray': '7 3',
        d: `M${shortened(x(startMs))} ${top + 28}H${shortened(x(endMs))}`,
      },
      tooltip(`technical without rest for ${formatClockLength(endMs - startMs)}`),
    ),
  );
  return [line, ...name, ...strip, ...tooLong, plan, ...cells(row, baseline)]
    .filter((part) => part !== '')
    .join('\n');
}

/** At this size neighbours of one category are one. */
function inRuns(segment: RundownSegment): RundownSegment {
  const beats: RundownBeat[] = [];
  for (const beat of segment.beats) {
    const last = beats.at(-1);
    if (last?.category !== beat.category) beats.push({ ...beat, name: beat.category });
    else beats[beats.length - 1] = { ...last, endMs: beat.endMs };
  }
  return { ...segment, beats };
}

/** The place of what is not written yet, as long as its plan. */
function plannedBox({ plannedMs }: SeriesRow, { x, fills }: Canvas, top: number): string {
  if (!plannedMs) return '';
  return element(
    'rect',
    {
      ...INK.frame,
      fill: fills.unwritten,
      'stroke-dasharray': '4 2',
      x: x(0),
      y: top,
      width: x(plannedMs) - x(0),
      height: STRIP,
    },
    tooltip(`only planned, ${formatLength(plannedMs)}`),
  );
}

function cells(row: SeriesRow, y: number): readonly string[] {
  const { rundown, plannedMs, offMs } = row;
  const texts = {
    length: rundown ? formatClockLength(rundown.totalMs) : '–',
    planned: plannedMs === undefined ? '–' : formatClockLength(plannedMs),
    difference: offMs === undefined ? '–' : `${signed(offMs)}${marksFor(offMs, plannedMs)}`,
    score: rundown?.pacing.score === undefined ? '–' : String(rundown.pacing.score),
    concepts: row.newConceptsPerHour ?? '–',
  };
  return Object.entries(texts).map(([column, value]) =>
    label(value, { ...INK.text, x: COLUMNS[column as keyof typeof COLUMNS], y, 'text-anchor': 'end' }, 11.5),
  );
}

function describeRow(row: SeriesRow): string {
  const { number, title, rundown, plannedMs } = row;
  const planned = plannedMs === undefined ? 'not planned' : `planned ${formatLength(plannedMs)}`;
  const name = number === undefined ? title : `${number}. ${title}`;
  if (rundown === undefined) return `${name}: not written, ${planned}.`;
  const { score } = rundown.pacing;
  const judged = score === undefined ? '7-3-1 not checked' : `7-3-1 score ${score}`;
  return `${name}: runs ${formatLength(rundown.totalMs)} (${rundown.basis}), ${planned}, ${judged}, ${row.newConceptsPerHour} new concepts an hour.`;
}

function shortened(value: number): number {
  return Math.round(value * 100) / 100;
}
