import type { RundownBeat } from '../../model/index.ts';
import { formatClock, formatLength } from '../../notation/time.ts';
import type { ChartSegment } from './chart-segments.ts';
import type { Scale } from './scale.ts';
import { CATEGORY_NAMES, FILLS, INK } from './style.ts';
import { element, firstFitting, label, tooltip } from './svg.ts';

/** The plan: a box a segment, as wide as its heading says. */
export function plannedStrip(segments: readonly ChartSegment[], x: Scale, y: number, height: number): string {
  let clockMs = 0;
  const boxes = segments.map(({ number, name, timed }) => {
    const lengthMs = timed.plannedMs ?? 0;
    if (lengthMs === 0) return '';
    const left = x(clockMs);
    clockMs += lengthMs;
    const width = x(clockMs) - left;
    const wording = firstFitting([`${number} ${name}`, `${number}`], width - 8);
    const box = element(
      'rect',
      {
        ...INK.plan,
        x: left,
        y,
        width,
        height,
        stroke: INK.frame.stroke,
        class: `${INK.plan.class} pacing-frame`,
      },
      tooltip(`${number} ${name}: planned ${formatLength(lengthMs)}`),
    );
    const text =
      wording === undefined
        ? ''
        : label(wording, {
            ...INK.text,
            x: left + width / 2,
            y: y + height / 2 + 4,
            'text-anchor': 'middle',
          });
    return box + text;
  });
  return boxes.join('\n');
}

/** What is there: a box a beat, coloured by category; paler where 7-3-1 is not checked, hatched where nothing is written. */
export function beatStrip(segments: readonly ChartSegment[], x: Scale, y: number, height: number): string {
  return segments.map((segment) => segmentBeats(segment, x, y, height)).join('\n');
}

function segmentBeats({ number, name, timed }: ChartSegment, x: Scale, y: number, height: number): string {
  const { startMs, endMs, beats, paced, basis } = timed;
  const left = x(startMs);
  const width = x(endMs) - left;
  if (width === 0) return '';
  const boxes = beats
    .filter((beat) => beat.endMs > beat.startMs)
    .map((beat) => beatBox(beat, paced, x, y, height));
  const ground =
    basis === 'planned'
      ? element(
          'rect',
          { x: left, y, width, height, fill: 'url(#pacing-unwritten)' },
          tooltip(`${number} ${name}: only planned, ${formatLength(endMs - startMs)}`),
        )
      : '';
  const frame = element('rect', { ...INK.frame, x: left, y: y - 5, width, height: height + 10 });
  const wording = firstFitting([`${number} ${name}`, `${number}`], width - 4, 11);
  const text = wording === undefined ? '' : label(wording, { ...INK.quiet, x: left + 2, y: y - 10 }, 11);
  return [ground, ...boxes, frame, text].filter((part) => part !== '').join('\n');
}

function beatBox(
  { name, category, startMs, endMs }: RundownBeat,
  paced: boolean,
  x: Scale,
  y: number,
  height: number,
): string {
  const kind = name === category ? name : `${name} (${CATEGORY_NAMES[category].toLowerCase()})`;
  const said = `${kind}, ${formatClock(startMs)} to ${formatClock(endMs)}`;
  return element(
    'rect',
    {
      x: x(startMs),
      y,
      width: x(endMs) - x(startMs),
      height,
      fill: FILLS[category],
      'shape-rendering': 'crispEdges',
      opacity: paced ? undefined : 0.5,
    },
    tooltip(said),
  );
}

/** A tick a cue, under the beats. */
export function cueTicks(segments: readonly ChartSegment[], x: Scale, y: number): string {
  const lines = segments.flatMap(({ timed }) => timed.beats.flatMap((beat) => beat.lines));
  return lines
    .filter(({ kind }) => kind === 'cue')
    .map(({ cue, text, startMs }) =>
      element(
        'path',
        { ...INK.frame, d: `M${round(x(startMs))} ${y}v7`, 'stroke-width': 1.5 },
        tooltip(`${cue}: ${text}, at ${formatClock(startMs)}`),
      ),
    )
    .join('\n');
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
