import type { Diagnostic } from '../../index.ts';

/** So many findings of a rule in one file are shown with their lines; the others are counted. */
const FEW = 3;
/** Fewer than this are not worth a note in their place. */
const LEAST_LEFT_OUT = 3;

/** A finding to print, or the sum of those that one rule has besides in the file. */
export type Shown =
  | { readonly finding: Diagnostic }
  | { readonly more: readonly Diagnostic[]; readonly rule: string };

/** Findings in their order, where of a rule that has very many in one file only the first few are left, and then the sum of the others. */
export function collapse(diagnostics: readonly Diagnostic[]): readonly Shown[] {
  const groups = new Map<string, Diagnostic[]>();
  for (const finding of diagnostics) {
    const group = groups.get(keyOf(finding));
    if (group) group.push(finding);
    else groups.set(keyOf(finding), [finding]);
  }
  const leftOut = new Set<Diagnostic>();
  for (const group of groups.values())
    if (group.length >= FEW + LEAST_LEFT_OUT) for (const finding of group.slice(FEW)) leftOut.add(finding);
  return diagnostics.flatMap((finding): readonly Shown[] => {
    if (leftOut.has(finding)) return [];
    const more = groups.get(keyOf(finding))?.slice(FEW) ?? [];
    const isLast = groups.get(keyOf(finding))?.[FEW - 1] === finding && leftOut.has(more[0] as Diagnostic);
    return isLast ? [{ finding }, { more, rule: finding.rule }] : [{ finding }];
  });
}

function keyOf({ path, rule }: Diagnostic): string {
  return JSON.stringify([path, rule]);
}
