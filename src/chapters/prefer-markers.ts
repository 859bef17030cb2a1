import type { Remarks } from './remarks.ts';

/** The markers that the first of the tests that any meets picks out, or all of them; a remark counts those passed over. */
export function preferMarkers<Marker>(
  found: readonly Marker[],
  remarks: Remarks,
  ...tests: readonly ((marker: Marker) => boolean)[]
): readonly Marker[] {
  const wanted = tests.map((test) => found.filter(test)).find((some) => some.length > 0) ?? found;
  remarks.passedOver(found.length - wanted.length);
  return wanted;
}
