import type { RenderInput } from '../../model/index.ts';

/** What a chart is drawn of. */
export type ChartInput = Pick<RenderInput, 'episode' | 'rundown' | 'show'>;
