import { describeBasis } from '../notation/basis.ts';
import { Html } from './html/index.ts';
import { drawLanes } from './pacing/chart.ts';
import type { ChartInput } from './pacing/chart-input.ts';
import { CHART_STYLE } from './pacing/colors.ts';
import { describeChart, summaryLine } from './pacing/description.ts';
import { remarks } from './pacing/remarks.ts';
import { frameOf } from './pacing/scale.ts';
import { LIST_ROW, segmentList } from './pacing/segment-list.ts';
import { INK } from './pacing/style.ts';
import { element, fitted, label, plainText } from './pacing/svg.ts';

const FRAME = frameOf(1_000);
const TITLE_SIZE = 19;
/** Bold letters are this much wider. */
const BOLD = 1.2;
const LANES_Y = 82;

/**
 * The strip chart of an episode: plan, beats, cues, new concepts and the cycles of 7-3-1 on one clock, and the segments as a
 * list. One SVG 1.1 file without fonts, scripts or references; readable in light and dark, and told in words in its `desc`.
 */
export function drawPacing(input: ChartInput): string {
  const { episode, rundown } = input;
  const lanes = drawLanes(input, FRAME, 'pacing', LANES_Y);
  const said = remarks(rundown, lanes.runs, lanes.leavesNamesOut, FRAME, lanes.bottom + 8);
  const listY = lanes.bottom + 8 + said.height + 16;
  const height = listY + lanes.segments.length * LIST_ROW + 40;
  const { number, title } = episode.facts;
  const name = number === undefined ? title : `Episode ${number}: ${title}`;
  const parts = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" class="pacing-chart" viewBox="0 0 ${FRAME.width} ${height}" role="img" aria-labelledby="pacing-title" aria-describedby="pacing-description">`,
    `<title id="pacing-title">${plainText(`Pacing of ${name}`)}</title>`,
    `<desc id="pacing-description">${plainText(describeChart(rundown, lanes.segments, lanes.runs))}</desc>`,
    `<style>${CHART_STYLE}</style>`,
    lanes.definitions,
    element('rect', { ...INK.ground, width: FRAME.width, height }),
    label(
      fitted(name, (FRAME.right - FRAME.margin) / BOLD, TITLE_SIZE),
      { ...INK.text, x: FRAME.margin, y: 34, 'font-weight': 600 },
      TITLE_SIZE,
    ),
    label(summaryLine(rundown), { ...INK.quiet, x: FRAME.margin, y: 56 }, 13),
    lanes.svg,
    said.svg,
    segmentList(lanes.segments, rundown.pacing, FRAME, listY),
    label(describeBasis(rundown.basis), { ...INK.quiet, x: FRAME.margin, y: height - 14 }, 11),
    '</svg>',
  ];
  return `${parts.filter((part) => part !== '').join('\n')}\n`;
}

/** The chart as a page takes it in, and the rules for its style sheet. */
export function pageChart(input: ChartInput): { readonly chart: Html; readonly chartStyle: Html } {
  return { chart: new Html(drawPacingForPage(input)), chartStyle: new Html(CHART_STYLE) };
}

/** The same chart as a part of a page, which tells the rest in words: it takes the page's ground, and ids of its own. */
export function drawPacingForPage(input: ChartInput): string {
  const frame = frameOf(860, 4);
  const lanes = drawLanes(input, frame, '_pacing', 10);
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" class="pacing-chart" viewBox="0 0 ${frame.width} ${lanes.bottom}" role="img" aria-labelledby="_pacing-title">`,
    `<title id="_pacing-title">${plainText(`Pacing: ${summaryLine(input.rundown)}`)}</title>`,
    lanes.definitions,
    lanes.svg,
    '</svg>',
  ];
  return parts.join('\n');
}

/** The lanes alone, for a page of paper that has the rest as text. */
export function drawPacingForPaper(input: ChartInput) {
  const frame = frameOf(860, 4);
  const { segments, runs, definitions, svg, bottom } = drawLanes(input, frame, 'pacing', 10);
  const head = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${frame.width} ${bottom}">`;
  return {
    svg: [head, definitions, svg, '</svg>'].join('\n'),
    width: frame.width,
    height: bottom,
    segments,
    runs,
  };
}
