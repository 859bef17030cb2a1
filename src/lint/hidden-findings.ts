import type { Diagnostic } from '../model/index.ts';
import type { DisableComment } from './disable-comments.ts';

/** What hides a finding: a comment, by the rule's name or (undefined) for every rule. */
export interface Hiding {
  readonly comment: DisableComment;
  readonly name: string | undefined;
}

/** Which comment hides a finding of a rule that begins at an offset; of several the nearest, so that the others show as unused. */
export function hidingOf(
  comments: readonly DisableComment[],
  rule: string,
  offset: number,
): Hiding | undefined {
  let line: Hiding | undefined;
  let block: Hiding | undefined;
  for (const comment of comments) {
    const { command, names, reach } = comment;
    if (offset < reach.start || offset >= reach.end) continue;
    const name = names.find((other) => other.name === rule)?.name;
    if (names.length > 0 && name === undefined) continue;
    if (command === 'disable-next-line') line = { comment, name };
    else if (command === 'disable') block = { comment, name };
    else if (command === 'enable') block = undefined;
  }
  return line ?? block;
}

/** Parts the findings of a file that its comments hide from all others. */
export function hideFindings(
  diagnostics: readonly Diagnostic[],
  path: string,
  comments: readonly DisableComment[],
): { readonly shown: readonly Diagnostic[]; readonly hidden: readonly Diagnostic[] } {
  const isHidden = (found: Diagnostic): boolean =>
    found.path === path && hidingOf(comments, found.rule, found.span.start) !== undefined;
  const hidden = comments.length === 0 ? [] : diagnostics.filter(isHidden);
  const set = new Set(hidden);
  return { shown: diagnostics.filter((found) => !set.has(found)), hidden };
}

/** An `enable` that ends nothing, or one name of it. */
export type Orphan = Hiding;

/** What `enable` comments name that nothing before them disabled. */
export function orphansOf(comments: readonly DisableComment[]): readonly Orphan[] {
  const orphans: Orphan[] = [];
  const open = new Set<string>();
  let all = false;
  for (const comment of comments) {
    const { command, names, misplaced } = comment;
    if (misplaced) continue;
    if (command === 'disable') {
      for (const { name } of names) open.add(name);
      all ||= names.length === 0;
    } else if (command === 'enable' && names.length === 0) {
      if (!all && open.size === 0) orphans.push({ comment, name: undefined });
      open.clear();
      all = false;
    } else if (command === 'enable') {
      for (const { name } of names) if (!open.delete(name) && !all) orphans.push({ comment, name });
    }
  }
  return orphans;
}
