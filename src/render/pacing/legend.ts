import type { Rundown } from '../../model/index.ts';
import { formatClockLength } from '../../notation/time.ts';
import type { Canvas } from './lane.ts';
import { CATEGORIES, CATEGORY_NAMES, HOLLOW, INK, TALLNESS } from './style.ts';
import { element, label, textWidth } from './svg.ts';

interface Entry {
  readonly text: string;
  readonly swatch: (x: number, y: number) => string;
}

const ROW = 20;
const SWATCH = { width: 22, height: 14 };

/** What colours, textures and heights mean, for those that the chart uses; returns the markup and how high it is. */
export function legend(
  rundown: Pick<Rundown, 'segments'>,
  canvas: Canvas,
  top: number,
  unwritten = rundown.segments.some(({ basis }) => basis === 'planned'),
): { svg: string; height: number } {
  const { margin, right } = canvas.frame;
  let x = margin;
  let y = top;
  const parts: string[] = [];
  for (const { text, swatch } of entries(rundown, canvas, unwritten)) {
    const width = 30 + textWidth(text) + 18;
    if (x > margin && x + width > right) {
      x = margin;
      y += ROW;
    }
    parts.push(swatch(x, y), label(text, { ...INK.text, x: x + 28, y: y + 11 }));
    x += width;
  }
  return { svg: parts.join('\n'), height: parts.length === 0 ? 0 : y - top + ROW };
}

function entries(
  rundown: Pick<Rundown, 'segments'>,
  { fills }: Canvas,
  unwritten: boolean,
): readonly Entry[] {
  const beats = rundown.segments
    .filter(({ basis }) => basis !== 'planned')
    .flatMap((segment) => segment.beats);
  const heard = beats.filter(({ startMs, endMs }) => endMs > startMs);
  const shares = CATEGORIES.map((category) => ({
    category,
    spentMs: heard
      .filter((beat) => beat.category === category)
      .reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0),
  })).filter(({ spentMs }) => spentMs > 0);
  const unpaced = rundown.segments.some(({ paced, basis }) => !paced && basis !== 'planned');
  return [
    ...shares.map(({ category, spentMs }) => ({
      text: `${CATEGORY_NAMES[category]} ${formatClockLength(spentMs)}`,
      swatch: box({ fill: fills.of[category] }, TALLNESS[category]),
    })),
    ...(unpaced ? [{ text: 'Hollow: 7-3-1 not checked', swatch: box(HOLLOW.technical, 1) }] : []),
    ...(unwritten ? [{ text: 'Only planned', swatch: box({ ...INK.frame, fill: fills.unwritten }, 1) }] : []),
  ];
}

function box(attributes: Readonly<Record<string, string | number>>, tallness: number): Entry['swatch'] {
  const height = SWATCH.height * tallness;
  return (x, y) =>
    element('rect', { ...attributes, x, y: y + SWATCH.height - height, width: SWATCH.width, height });
}
