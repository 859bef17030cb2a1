import { describeBasis } from '../../notation/basis.ts';
import { formatClock, formatClockLength } from '../../notation/time.ts';
import type { RenderInput } from '../../model/index.ts';
import { visible } from '../visible.ts';
import { verdictOf } from '../pacing/cycle-faults.ts';
import { describeChart, summaryLine } from '../pacing/description.ts';
import { marksFor, signed } from '../pacing/segment-list.ts';
import { type ChartSegment, isRecorded, lengthOf } from '../pacing/chart-segments.ts';
import { drawPacingForPaper } from '../pacing-svg.ts';
import { Paper } from './paper.ts';
import { putFigure, putText } from './put.ts';
import { type Column, putTable } from './put-table.ts';

type Input = Pick<RenderInput, 'episode' | 'rundown' | 'show'>;

const SEGMENTS: readonly Column[] = [
  { head: 'No.', share: 0.05, right: true },
  { head: 'Segment', share: 0.4 },
  { head: 'Starts', share: 0.1, right: true },
  { head: 'Planned', share: 0.1, right: true },
  { head: 'Estimated', share: 0.1, right: true },
  { head: 'Over plan', share: 0.13, right: true },
  { head: '7-3-1', share: 0.12, right: true },
];
const HEARD = SEGMENTS.map((column) =>
  column.head === 'Estimated' ? { ...column, head: 'Recorded' } : column,
);
const CYCLES: readonly Column[] = [
  { head: 'From', share: 0.1, right: true },
  { head: 'To', share: 0.1, right: true },
  { head: 'Technical', share: 0.1, right: true },
  { head: 'Relief', share: 0.1, right: true },
  { head: 'Recap', share: 0.1, right: true },
  { head: 'New concepts', share: 0.12, right: true },
  { head: 'Verdict', share: 0.38 },
];
const CONCEPTS: readonly Column[] = [
  { head: 'At', share: 0.1, right: true },
  { head: 'Concept', share: 0.9 },
];

/** The chart of an episode and all its numbers as a tagged PDF, A4 on its side. */
export async function writePacingPdf(input: Input): Promise<Uint8Array> {
  const { episode, rundown, show } = input;
  const { facts } = episode;
  const { number, title, date } = facts;
  const name = visible(number === undefined ? title : `Episode ${number}: ${title}`);
  const { svg, width, height, segments, runs } = drawPacingForPaper(input);
  const paper = new Paper({
    title: `Pacing of ${name}`,
    subject: show.settings.title,
    language: show.settings.language,
    author: show.settings.author,
    date,
  });
  putText(paper, 'H1', name);
  putText(paper, 'P', `${summaryLine(rundown)}. ${describeBasis(rundown.basis)}`);
  putFigure(paper, svg, { width, height }, describeChart(rundown, segments, runs));
  if (segments.length > 0) {
    putText(paper, 'H2', 'Segments');
    putTable(
      paper,
      isRecorded(rundown) ? HEARD : SEGMENTS,
      segments.map((segment) => segmentCells(segment, input)),
    );
  }
  const cycles = rundown.pacing.stretches.flatMap((stretch) => stretch.cycles);
  if (cycles.length > 0) {
    putText(paper, 'H2', 'Cycles of 7-3-1');
    putTable(
      paper,
      CYCLES,
      cycles.map((cycle) => [
        formatClock(cycle.startMs),
        formatClock(cycle.endMs),
        formatClockLength(cycle.technicalMs),
        formatClockLength(cycle.reliefMs),
        formatClockLength(cycle.recapMs),
        String(cycle.newConcepts),
        verdictOf(cycle),
      ]),
    );
  }
  if (rundown.concepts.length > 0) {
    putText(paper, 'H2', 'New concepts');
    putTable(
      paper,
      CONCEPTS,
      rundown.concepts.map(({ atMs, name: concept }) => [formatClock(atMs), visible(concept)]),
    );
  }
  return paper.finish();
}

function segmentCells({ number, name, title, timed }: ChartSegment, { rundown }: Input): readonly string[] {
  const { id, startMs, plannedMs } = timed;
  const { lengthMs, offMs } = lengthOf(timed);
  const { segmentScores } = rundown.pacing;
  return [
    String(number),
    visible(name === title ? title : `${name}: ${title}`),
    formatClock(startMs),
    plannedMs === undefined ? '–' : formatClockLength(plannedMs),
    lengthMs === undefined ? '–' : formatClockLength(lengthMs),
    offMs === undefined ? '–' : `${signed(offMs)}${marksFor(offMs, plannedMs)}`,
    Object.hasOwn(segmentScores, id) ? String(segmentScores[id]) : '–',
  ];
}
