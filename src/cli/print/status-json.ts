import { type Board, type BoardTotals, TOOL } from '../../index.ts';

/** The production board as one JSON document, as schemas/status.schema.json describes it. Keys stand in a fixed order. */
export function printBoardJson({ title, series, totals }: Board): string {
  const document = {
    version: 1,
    tool: TOOL,
    show: title,
    series: series.map((each) => ({
      id: each.id ?? null,
      number: each.number ?? null,
      title: each.title,
      episodes: each.rows.map((row) => ({
        kind: row.kind,
        number: row.number ?? null,
        to: row.to ?? null,
        episodes: row.episodes,
        title: row.title,
        status: row.status,
        format: row.format ?? null,
        date: row.date ?? null,
        plannedMs: row.plannedMs ?? null,
        writtenMs: row.writtenMs ?? null,
        pacingScore: row.pacingScore ?? null,
        gates: row.gates,
        findings: row.findings,
        next: row.next,
        path: row.path ?? null,
      })),
      totals: totalsOf(each.totals),
    })),
    totals: totalsOf(totals),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function totalsOf({ episodes, byStatus, plannedMs, writtenMs, gates, findings }: BoardTotals) {
  return { episodes, byStatus, plannedMs, writtenMs, gates, findings };
}
