import { type Change, type Diagnostic, TOOL } from '../../../index.ts';
import type { Report, ReportFormat } from '../report.ts';
import { countFindings } from '../summary.ts';

/** All findings as one JSON document, as schemas/diagnostics.schema.json describes it. Paths are those of the show. */
export const format = {
  name: 'json',
  description: 'for other programs; schemas/diagnostics.schema.json describes it',
  print: printJson,
} as const satisfies ReportFormat;

function printJson({ diagnostics, baseline }: Report): string {
  const { error, warning, hint, files } = countFindings(diagnostics);
  const document = {
    version: 1,
    tool: TOOL,
    summary: { errors: error, warnings: warning, hints: hint, files, hidden: baseline?.hidden.length ?? 0 },
    diagnostics: diagnostics.map(entry),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** Keys in a fixed order, and offsets only inside ranges. */
function entry(diagnostic: Diagnostic) {
  const { rule, severity, message, hint, path, range } = diagnostic;
  const { fixes = [], suggestions = [], related = [] } = diagnostic;
  return {
    rule,
    severity,
    message,
    ...(hint !== undefined && { hint }),
    path,
    range,
    fixes: fixes.map(change),
    suggestions: suggestions.map(change),
    related: related.map((other) => ({ path: other.path, range: other.range, message: other.message })),
  };
}

function change({ description, edits }: Change) {
  return {
    description,
    edits: edits.map(({ span, text }) => ({ start: span.start, end: span.end, text })),
  };
}
