export { applyBaseline, BASELINE_RULE, type BaselineResult, type BaselineScope } from './apply-baseline.ts';
export {
  type Baseline,
  BASELINE_PATH,
  type BaselineEntry,
  parseBaseline,
  printBaseline,
} from './baseline-file.ts';
export { type BaselineRun, type HeededBaseline, heedBaseline } from './heed-baseline.ts';
