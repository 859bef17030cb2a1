import type { BoardRow, BoardTotals } from '../model/index.ts';

/** The sums of some rows; what a row lacks counts as nothing. */
export function addUp(rows: readonly BoardRow[]): BoardTotals {
  const sum = (of: (row: BoardRow) => number) => rows.reduce((total, row) => total + of(row), 0);
  const withStatus = (status: BoardRow['status']) => sum((row) => (row.status === status ? row.episodes : 0));
  return {
    episodes: sum(({ episodes }) => episodes),
    byStatus: {
      planned: withStatus('planned'),
      draft: withStatus('draft'),
      review: withStatus('review'),
      recorded: withStatus('recorded'),
      published: withStatus('published'),
    },
    plannedMs: sum(({ plannedMs = 0 }) => plannedMs),
    writtenMs: sum(({ writtenMs = 0 }) => writtenMs),
    gates: {
      required: sum(({ gates }) => gates.required.length),
      signed: sum(({ gates }) => gates.signed.length),
    },
    findings: {
      errors: sum(({ findings }) => findings.errors),
      warnings: sum(({ findings }) => findings.warnings),
      hints: sum(({ findings }) => findings.hints),
    },
  };
}
