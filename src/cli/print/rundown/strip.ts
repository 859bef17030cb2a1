import pico from 'picocolors';
import { type Category, formatLength, type Rundown } from '../../../index.ts';
import { type Lane, markLanes, type Scale, segmentLanes, spanOf } from './lanes.ts';

/** What a category is called on the strip and in the table. */
export const LETTERS: Readonly<Record<Category, string>> = { technical: 'T', relief: 'R', recap: 'C' };
const NAMES: Readonly<Record<Category, string>> = {
  technical: 'technical',
  relief: 'story, analogy, break',
  recap: 'recap, preview',
};
const CATEGORIES: readonly Category[] = ['technical', 'relief', 'recap'];
/** Blocks of different height, so that the strip reads without colour. */
const BLOCKS: Readonly<Record<Category, string>> = { technical: '█', relief: '▄', recap: '▒' };

/** Room for the names of lanes, and the narrowest terminal that has it. */
const NAMES_WIDTH = 9;
const NARROW = 60;

/**
 * The plan, segments, beats, cycles, concepts and cues on one clock: blocks, letters beneath them, a ruler of minutes, and what the
 * signs mean. A narrow terminal has the beats only.
 */
export function printStrip(rundown: Rundown, width: number, colour: boolean): readonly string[] {
  const { totalMs } = rundown;
  if (totalMs <= 0) return [];
  const isNarrow = width < NARROW;
  const columns = Math.max(20, isNarrow ? width : width - NAMES_WIDTH);
  const scale = { columns, spanMs: isNarrow ? totalMs : spanOf(rundown) };
  const { spanMs } = scale;
  const runs = beatRuns(rundown, scale);
  const blocks = drawBlocks(runs, colour);
  const letters = runs
    .map(({ category, length }) => (category === undefined ? ' ' : LETTERS[category]).padEnd(length))
    .join('');
  const [marks = '', labels = ''] = ruler(spanMs, columns);
  const beats: readonly Lane[] = [
    { name: 'beats', line: blocks.trimEnd() },
    { name: '', line: letters.trimEnd() },
  ];
  const clock: readonly Lane[] = [
    { name: 'clock', line: marks },
    { name: '', line: labels },
  ];
  const lanes = isNarrow
    ? [...beats, ...clock]
    : [...segmentLanes(rundown, scale), ...beats, ...markLanes(rundown, scale), ...clock];
  const legend = categorySigns(colour);
  return [
    ...lanes.map(({ name, line }) => (isNarrow ? line : `${name.padEnd(NAMES_WIDTH)}${line}`.trimEnd())),
    ...(isNarrow ? legend : [legend.join('   ')]),
    `${isNarrow ? '' : '◆ new concept   • cue   '}One column is ${formatLength(spanMs / columns)}.`,
  ];
}

/** What fills the columns of a scale: the category that takes most of each. */
export function beatRuns(rundown: Rundown, { spanMs, columns }: Scale): readonly Run[] {
  return runsOf(
    Array.from({ length: columns }, (_, at) =>
      categoryOf(rundown, (at * spanMs) / columns, ((at + 1) * spanMs) / columns),
    ),
  );
}

/** The runs as blocks of different height. */
export function drawBlocks(runs: readonly Run[], colour: boolean): string {
  const paint = painter(colour);
  return runs
    .map(({ category, length }) =>
      category === undefined ? ' '.repeat(length) : paint(category, BLOCKS[category].repeat(length)),
    )
    .join('');
}

/** What the blocks and letters mean. */
export function categorySigns(colour: boolean): readonly string[] {
  const paint = painter(colour);
  return CATEGORIES.map(
    (category) => `${paint(category, BLOCKS[category])} ${LETTERS[category]} ${NAMES[category]}`,
  );
}

/** What takes most of a stretch of time. */
function categoryOf({ segments }: Rundown, fromMs: number, toMs: number): Category | undefined {
  const share: Record<Category, number> = { technical: 0, relief: 0, recap: 0 };
  for (const { beats, startMs, endMs } of segments) {
    if (endMs <= fromMs || startMs >= toMs) continue;
    for (const beat of beats)
      share[beat.category] += Math.max(0, Math.min(beat.endMs, toMs) - Math.max(beat.startMs, fromMs));
  }
  const most = Math.max(...CATEGORIES.map((category) => share[category]));
  return most > 0 ? CATEGORIES.find((category) => share[category] === most) : undefined;
}

/** Columns side by side that one category fills; none where nothing is heard. */
export interface Run {
  readonly category: Category | undefined;
  readonly length: number;
}

function runsOf(cells: readonly (Category | undefined)[]): readonly Run[] {
  const runs: { category: Category | undefined; length: number }[] = [];
  for (const category of cells) {
    const last = runs.at(-1);
    if (last && last.category === category) last.length++;
    else runs.push({ category, length: 1 });
  }
  return runs;
}

function painter(colour: boolean): (category: Category, text: string) => string {
  const colours = pico.createColors(colour);
  return (category, text) =>
    ({ technical: colours.blue, relief: colours.yellow, recap: colours.magenta })[category](text);
}

const STEPS_MIN = [1, 2, 5, 10, 15, 30, 60, 120];

/** Marks at round minutes, and the minutes beneath. */
export function ruler(totalMs: number, columns: number): readonly string[] {
  const minuteColumns = (columns * 60_000) / totalMs;
  const step = STEPS_MIN.find((minutes) => minutes * minuteColumns >= 6) ?? 240;
  let marks = '';
  let labels = '';
  for (let minute = 0; minute * 60_000 < totalMs; minute += step) {
    const at = Math.floor(minute * minuteColumns);
    const label = String(minute);
    if (at + label.length > columns) break;
    marks = `${marks.padEnd(at, '─')}┴`;
    labels = labels.padEnd(at) + label;
  }
  const unit = labels.length + 4 <= columns ? `${labels} min` : labels;
  return [marks.padEnd(columns, '─'), unit];
}
