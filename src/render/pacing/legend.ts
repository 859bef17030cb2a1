import type { Rundown } from '../../model/index.ts';
import { formatClockLength } from '../../notation/time.ts';
import { LEFT, RIGHT } from './scale.ts';
import { CATEGORIES, CATEGORY_NAMES, FILLS, INK } from './style.ts';
import { element, label, textWidth } from './svg.ts';

interface Entry {
  readonly text: string;
  readonly swatch: (x: number, y: number) => string;
}

const ROW = 20;

/** What colours and marks mean, for those that the chart uses; returns the markup and how high it is. */
export function legend(rundown: Rundown, hasLongRuns: boolean, top: number): { svg: string; height: number } {
  let x = LEFT;
  let y = top;
  const parts: string[] = [];
  for (const { text, swatch } of entries(rundown, hasLongRuns)) {
    const width = 30 + textWidth(text) + 18;
    if (x > LEFT && x + width > RIGHT) {
      x = LEFT;
      y += ROW;
    }
    parts.push(swatch(x, y), label(text, { ...INK.text, x: x + 28, y: y + 11 }));
    x += width;
  }
  return { svg: parts.join('\n'), height: parts.length === 0 ? 0 : y - top + ROW };
}

function entries(rundown: Rundown, hasLongRuns: boolean): readonly Entry[] {
  const beats = rundown.segments.flatMap((segment) => segment.beats);
  const heard = beats.filter(({ startMs, endMs }) => endMs > startMs);
  const shares = CATEGORIES.map((category) => ({
    category,
    spentMs: heard
      .filter((beat) => beat.category === category)
      .reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0),
  })).filter(({ spentMs }) => spentMs > 0);
  const unpaced = rundown.segments.some(({ paced, basis }) => !paced && basis !== 'planned');
  const unwritten = rundown.segments.some(({ basis }) => basis === 'planned');
  const cues = heard.some(({ lines }) => lines.some(({ kind }) => kind === 'cue'));
  return [
    ...shares.map(({ category, spentMs }) => ({
      text: `${CATEGORY_NAMES[category]} ${formatClockLength(spentMs)}`,
      swatch: box({ fill: FILLS[category] }),
    })),
    ...(unpaced
      ? [{ text: 'Pale: 7-3-1 not checked', swatch: box({ fill: FILLS.technical, opacity: 0.5 }) }]
      : []),
    ...(unwritten ? [{ text: 'Only planned', swatch: box({ fill: 'url(#pacing-unwritten)' }) }] : []),
    ...(cues ? [{ text: 'Cue', swatch: mark('v9', { ...INK.frame, 'stroke-width': 1.5 }) }] : []),
    ...(hasLongRuns
      ? [{ text: 'Technical for too long', swatch: mark('h22', { ...INK.fault, 'stroke-dasharray': '6 3' }) }]
      : []),
  ];
}

function box(attributes: Readonly<Record<string, string | number>>): Entry['swatch'] {
  return (x, y) =>
    element('rect', { ...attributes, x, y, width: 22, height: 14 }) +
    element('rect', { ...INK.frame, x, y, width: 22, height: 14 });
}

function mark(path: string, attributes: Readonly<Record<string, string | number>>): Entry['swatch'] {
  const [dx, dy] = path.startsWith('v') ? [11, 3] : [0, 7];
  return (x, y) =>
    element('path', { ...attributes, d: `M${Math.round((x + dx) * 100) / 100} ${y + dy}${path}` });
}
