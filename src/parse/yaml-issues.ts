import { type Document, isCollection, isScalar, visit } from 'yaml';

/** A fault in a YAML text, in offsets of that text. */
export interface YamlIssue {
  readonly start: number;
  readonly end: number;
  readonly message: string;
  /** Offset of the quote or bracket that is never closed. */
  readonly openedAt?: number | undefined;
}

/** What the library found; of several faults at one place the first. A quote or bracket left open is reported late, so its opener is looked up. */
export function documentProblems(document: Document.Parsed | undefined, text: string): YamlIssue[] {
  if (!document) return [];
  const issues: YamlIssue[] = [];
  let lastEnd = -1;
  const faults = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0]);
  for (const { pos, code, message } of faults) {
    // One slip makes the library stumble on what follows; only the first stumble tells the writer something.
    if (code === 'UNEXPECTED_TOKEN' && lastEnd >= 0) continue;
    if (pos[0] <= lastEnd) continue;
    lastEnd = pos[1];
    issues.push({ start: pos[0], end: pos[1], message, openedAt: openerOf(document, text, message, pos[0]) });
  }
  return issues;
}

/** Where the innermost quote or bracket that `message` is about was opened. */
function openerOf(document: Document.Parsed, text: string, message: string, at: number): number | undefined {
  const bracket = /end with a ([\]}])/.exec(message)?.[1];
  const quote = /Missing closing (["'])/.exec(message)?.[1];
  if (bracket === undefined && quote === undefined) return undefined;
  let opener: number | undefined;
  visit(document, {
    Node(_key, node) {
      const [start, end] = node.range ?? [0, 0];
      if (start > at || end < at) return;
      const first = text[start];
      const opens =
        quote === undefined
          ? isCollection(node) && node.flow === true && first === (bracket === ']' ? '[' : '{')
          : isScalar(node) && first === quote;
      if (opens) opener = Math.max(opener ?? 0, start);
    },
  });
  return opener;
}
