import type { PacingTolerance, RenderInput } from '../model/index.ts';
import { describeBasis } from '../notation/basis.ts';
import { axisLabels, gridLines } from './pacing/axis.ts';
import { chartSegments } from './pacing/chart-segments.ts';
import { cycleBrackets, longRuns, runBars } from './pacing/brackets.ts';
import { describeChart, summaryLine } from './pacing/description.ts';
import { legend } from './pacing/legend.ts';
import { LEFT, RIGHT, scaleFor, spanMs, WIDTH } from './pacing/scale.ts';
import { LIST_ROW, segmentList } from './pacing/segment-list.ts';
import { beatStrip, cueTicks, plannedStrip } from './pacing/strips.ts';
import { DEFINITIONS, INK } from './pacing/style.ts';
import { element, fitted, label } from './pacing/svg.ts';
import { escapeMarkup } from '../notation/xml.ts';
import { singleLine } from '../notation/single-line.ts';

const PLANNED_Y = 96;
const PLANNED_HEIGHT = 26;
const BEATS_Y = 172;
const BEATS_HEIGHT = 44;
const TITLE_SIZE = 19;
/** Bold letters are this much wider. */
const BOLD = 1.2;
const DEFAULT_TOLERANCE: PacingTolerance = { technical: 0.25, relief: 0.35, recap: 0.5 };

/**
 * The strip chart of an episode: the plan above what is there, on one clock, with the cycles of 7-3-1 beneath. One SVG 1.1
 * file without fonts, scripts or references; readable in light and dark, and told in words in its `desc`.
 */
export function drawPacing({
  episode,
  rundown,
  show,
}: Pick<RenderInput, 'episode' | 'rundown' | 'show'>): string {
  const segments = chartSegments(rundown, episode.segments);
  const tolerance = show.formats.get(episode.facts.format ?? '')?.pacingTolerance ?? DEFAULT_TOLERANCE;
  const lengthMs = spanMs(rundown);
  const x = scaleFor(lengthMs);
  const runs = longRuns(rundown.pacing, tolerance);
  const cyclesY = BEATS_Y + BEATS_HEIGHT + 18;
  const runsY = cyclesY + (rundown.pacing.stretches.length > 0 ? 30 : 0);
  const axisY = runsY + (runs.length > 0 ? 30 : 0) + 16;
  const key = legend(rundown, runs.length > 0, axisY + 18);
  const listY = axisY + 18 + key.height + 26;
  const height = listY + segments.length * LIST_ROW + 40;
  const { number, title } = episode.facts;
  const name = number === undefined ? title : `Episode ${number}: ${title}`;
  const isRecorded = rundown.basis === 'recorded';
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg xmlns="http://www.w3.org/2000/svg" class="pacing-chart" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="pacing-title pacing-description">`,
    `<title id="pacing-title">${text(`Pacing of ${name}`)}</title>`,
    `<desc id="pacing-description">${text(describeChart(rundown, segments))}</desc>`,
    DEFINITIONS,
    element('rect', { ...INK.ground, width: WIDTH, height }),
    label(
      fitted(name, (RIGHT - LEFT) / BOLD, TITLE_SIZE),
      { ...INK.text, x: LEFT, y: 34, 'font-weight': 600 },
      TITLE_SIZE,
    ),
    label(summaryLine(rundown), { ...INK.quiet, x: LEFT, y: 56 }, 13),
    gridLines(lengthMs, x, PLANNED_Y - 6, axisY - 12),
    label('Planned', { ...INK.text, x: LEFT, y: PLANNED_Y - 10, 'font-weight': 600 }),
    plannedStrip(segments, x, PLANNED_Y, PLANNED_HEIGHT),
    label(isRecorded ? 'Recorded' : 'Estimated', {
      ...INK.text,
      x: LEFT,
      y: BEATS_Y - 26,
      'font-weight': 600,
    }),
    beatStrip(segments, x, BEATS_Y, BEATS_HEIGHT),
    cueTicks(segments, x, BEATS_Y + BEATS_HEIGHT + 6),
    cycleBrackets(rundown.pacing, x, cyclesY),
    runBars(runs, x, runsY),
    axisLabels(lengthMs, x, axisY),
    key.svg,
    segmentList(segments, rundown.pacing, listY),
    label(describeBasis(rundown.basis), { ...INK.quiet, x: LEFT, y: height - 14 }, 11),
    '</svg>',
    '',
  ]
    .filter((part, index, all) => part !== '' || index === all.length - 1)
    .join('\n');
}

function text(value: string): string {
  return escapeMarkup(singleLine(value));
}
