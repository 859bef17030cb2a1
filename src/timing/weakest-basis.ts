import { BASES, type Basis, type RundownSegment } from '../model/index.ts';

/** What a rundown of these segments rests on. */
export function weakestBasis(segments: readonly Pick<RundownSegment, 'basis'>[]): Basis {
  return BASES.find((basis) => segments.some((segment) => segment.basis === basis)) ?? 'planned';
}
