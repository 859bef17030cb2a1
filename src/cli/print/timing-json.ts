import { STAGES, TOOL } from '../../index.ts';
import type { Costs } from './costs.ts';

/** What a run spent its time on as one JSON document, as schemas/timing.schema.json describes it. Keys stand in a fixed order. */
export function printTimingJson({ stages, rules, files }: Costs, totalMs: number): string {
  const document = {
    version: 1,
    tool: TOOL,
    totalMs: rounded(totalMs),
    stages: STAGES.flatMap((stage) => {
      const ms = stages.get(stage);
      return ms === undefined ? [] : [{ stage, ms: rounded(ms) }];
    }),
    rules: rules
      .map(({ rule, ms, findings }) => ({ rule, ms: rounded(ms), findings }))
      .toSorted((a, b) => (a.rule < b.rule ? -1 : 1)),
    files: [...files]
      .map(([path, ms]) => ({ path, ms: rounded(ms) }))
      .toSorted((a, b) => (a.path < b.path ? -1 : 1)),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** To the microsecond; clocks tell no more. */
function rounded(ms: number): number {
  return Math.round(ms * 1000) / 1000;
}
