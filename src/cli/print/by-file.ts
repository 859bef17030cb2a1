import type { Diagnostic } from '../../index.ts';

/** Findings by their path, in the order of the paths; `paths` have an entry also where nothing was found in them. */
export function groupByFile(
  diagnostics: readonly Diagnostic[],
  paths: readonly string[] = [],
): readonly (readonly [path: string, found: readonly Diagnostic[]])[] {
  const groups = new Map<string, Diagnostic[]>(paths.map((path) => [path, []]));
  for (const diagnostic of diagnostics) {
    const group = groups.get(diagnostic.path);
    if (group) group.push(diagnostic);
    else groups.set(diagnostic.path, [diagnostic]);
  }
  return [...groups].toSorted(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0));
}
