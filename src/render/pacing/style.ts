import type { Category } from '../../model/index.ts';
import { CHART_COLORS, ink } from './colors.ts';
import { element } from './svg.ts';

/** What the chart calls a category. */
export const CATEGORY_NAMES: Readonly<Record<Category, string>> = {
  technical: 'Technical',
  relief: 'Story, analogy, break',
  recap: 'Recap, preview',
};

export const CATEGORIES: readonly Category[] = ['technical', 'relief', 'recap'];

/** A beat is as tall as it is heavy, so that a strip reads without any colour: this much of the strip's height. */
export const TALLNESS: Readonly<Record<Category, number>> = { technical: 1, relief: 0.62, recap: 0.34 };

/** Attributes of lines, areas and words by what they are for. */
export const INK = {
  ground: ink('ground'),
  text: ink('text'),
  quiet: ink('quiet'),
  rule: { ...ink('rule'), 'stroke-width': 1 },
  frame: { ...ink('frame'), 'stroke-width': 1, fill: 'none' },
  box: { ...ink('plan'), class: 'pacing-plan pacing-frame', stroke: CHART_COLORS.light.frame },
  mark: ink('mark'),
  fault: { ...ink('fault'), 'stroke-width': 2.5, fill: 'none' },
  faultText: ink('fault-text'),
} as const;

/** Ids begin with a prefix, so that several charts fit one page. */
export interface Fills {
  /** Of what is checked: technical plain, relief striped, recap dotted. */
  readonly of: Readonly<Record<Category, string>>;
  /** Of what is only planned. */
  readonly unwritten: string;
  /** The patterns that the fills name, as markup. */
  readonly definitions: string;
}

/** Outline of what 7-3-1 does not look at. */
export const HOLLOW: Readonly<Record<Category, Readonly<Record<string, string | number>>>> = {
  technical: { ...ink('technical-line'), 'stroke-width': 1.5, fill: 'none' },
  relief: { ...ink('relief-line'), 'stroke-width': 1.5, fill: 'none', 'stroke-dasharray': '4 2' },
  recap: { ...ink('recap-line'), 'stroke-width': 1.5, fill: 'none', 'stroke-dasharray': '1.5 1.5' },
};

export function fillsFor(prefix: string): Fills {
  const pattern = (name: string, size: number, turned: string | undefined, parts: readonly string[]) =>
    element(
      'pattern',
      {
        id: `${prefix}-${name}`,
        width: size,
        height: size,
        patternUnits: 'userSpaceOnUse',
        patternTransform: turned,
      },
      parts.join(''),
    );
  const ground = (category: Category, size: number) =>
    element('rect', { ...ink(category), width: size, height: size });
  const url = (name: string) => `url(#${prefix}-${name})`;
  return {
    of: { technical: url('technical'), relief: url('relief'), recap: url('recap') },
    unwritten: url('unwritten'),
    definitions: element(
      'defs',
      {},
      [
        pattern('technical', 8, undefined, [ground('technical', 8)]),
        pattern('relief', 7, 'rotate(45)', [
          ground('relief', 7),
          element('path', { ...ink('stripe'), d: 'M2 0V7', 'stroke-width': 1.5 }),
        ]),
        pattern('recap', 6, undefined, [
          ground('recap', 6),
          element('circle', { ...ink('dot'), cx: 3, cy: 3, r: 1.25 }),
        ]),
        pattern('unwritten', 7, 'rotate(-45)', [
          element('path', { ...ink('frame'), d: 'M1 0V7', 'stroke-width': 0.75 }),
        ]),
      ].join(''),
    ),
  };
}
