import { expect, test } from 'vitest';
import { axisLabels } from '../../../src/render/pacing/axis.ts';
import { frameOf, scaleFor } from '../../../src/render/pacing/scale.ts';
import { textWidth } from '../../../src/render/pacing/svg.ts';

const MINUTES = [1, 2, 13, 59, 60, 61, 120, 130, 180, 240, 700, 1_440];

test.each([420, 640, 860, 1_400])(
  'on %i units no two times of the axis touch, and none runs off the page',
  (width) => {
    const frame = frameOf(width);
    for (const minutes of MINUTES) {
      const lengthMs = minutes * 60_000;
      const svg = axisLabels(lengthMs, scaleFor(lengthMs, frame), 10, frame);
      let freeFrom = 0;
      for (const [, attributes = '', text = ''] of svg.matchAll(/<text([^>]*)>([^<]*)<\/text>/g)) {
        const at = Number(/ x="([\d.]+)"/.exec(attributes)?.[1]);
        const before = textWidth(text) * (attributes.includes('"end"') ? 1 : 0.5);
        expect(at - before).toBeGreaterThan(freeFrom);
        freeFrom = at - before + textWidth(text) + 4;
      }
      expect(freeFrom).toBeLessThanOrEqual(width + 4);
    }
  },
);
