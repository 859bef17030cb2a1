import type { CueKind, RundownLine } from '../../model/index.ts';
import { formatClock } from '../../notation/time.ts';
import type { ChartSegment } from './chart-segments.ts';
import type { Canvas, Lane } from './lane.ts';
import { INK } from './style.ts';
import { element, label, tooltip } from './svg.ts';

const ROW = 14;
const NAMES: readonly (readonly [CueKind, string])[] = [
  ['MUSIC', 'Music'],
  ['SFX', 'Sound effects'],
  ['PAUSE', 'Pauses'],
  ['VISUAL', 'Visuals'],
  ['STAGE', 'Stage'],
];

/** A row and a sign of its own for each kind of cue that there is; undefined where there is none. */
export function cueLane(segments: readonly ChartSegment[], { frame, x }: Canvas): Lane | undefined {
  const cues = segments
    .flatMap(({ timed }) => timed.beats.flatMap((beat) => beat.lines))
    .filter(({ kind }) => kind === 'cue');
  const rows = NAMES.flatMap(([kind, name]) => {
    const own = cues.filter(({ cue }) => cue === kind);
    return own.length === 0 ? [] : [{ name, own }];
  });
  if (rows.length === 0) return undefined;
  return { name: 'Cues', nameY: 11, height: 18 + rows.length * ROW, draw };

  function draw(top: number): string {
    return rows
      .map(({ name, own }, at) => {
        const middle = top + at * ROW + ROW / 2;
        const named = label(
          name,
          { ...INK.quiet, x: frame.left - 8, y: middle + 4, 'text-anchor': 'end' },
          10.5,
        );
        return [named, ...own.map((cue) => drawCue(cue, x, middle))].join('\n');
      })
      .join('\n');
  }
}

function drawCue(cue: RundownLine, x: Canvas['x'], middle: number): string {
  const said = tooltip(`${cue.cue}: ${cue.text}, at ${formatClock(cue.startMs)}`);
  const at = Math.round(x(cue.startMs) * 100) / 100;
  switch (cue.cue) {
    case 'MUSIC':
      return (
        bed(cue, x, middle) +
        element('rect', { ...INK.mark, ...note(cue, x), y: middle - 4, height: 8 }, said)
      );
    case 'SFX':
      return (
        bed(cue, x, middle) + element('path', { ...INK.mark, d: `M${at} ${middle - 5}l4 5l-4 5l-4-5Z` }, said)
      );
    case 'PAUSE':
      return element(
        'path',
        { ...INK.frame, 'stroke-width': 2, d: `M${at - 2} ${middle - 4}v8M${at + 2} ${middle - 4}v8` },
        said,
      );
    case 'VISUAL':
      return element(
        'rect',
        { ...INK.frame, 'stroke-width': 1.5, x: at - 4, y: middle - 3.5, width: 8, height: 7 },
        said,
      );
    default:
      return element('path', { ...INK.mark, d: `M${at} ${middle - 5}l5 9h-10Z` }, said);
  }
}

/** As long as it sounds, and never too short to be seen. */
function note({ startMs, endMs }: RundownLine, x: Canvas['x']) {
  return { x: x(startMs), width: Math.max(3, x(endMs) - x(startMs)) };
}

/** Sound that goes on beneath what follows, as a thin line. */
function bed({ startMs, bedEndMs }: RundownLine, x: Canvas['x'], middle: number): string {
  if (bedEndMs === undefined) return '';
  return element('rect', {
    ...INK.mark,
    x: x(startMs),
    y: middle - 1,
    width: x(bedEndMs) - x(startMs),
    height: 2,
  });
}
