export { planTiming } from './plan-timing.ts';
export { measurePacing } from './pacing.ts';
