import { type Board, type BoardRow, type BoardTotals, STATUSES, type Templates } from '../../model/index.ts';
import { dateText } from '../view/dates.ts';
import { compileTemplates } from '../templates/index.ts';
import { counted } from '../../notation/counted.ts';
import { hours, oneLine, statusText } from './wording.ts';

/** The production board through `status.html.hbs`. */
export function renderStatusPage(board: Board, templates: Templates): string {
  return compileTemplates(templates).render('status.html.hbs', statusView(board));
}

/** What `status.html.hbs` can name. A fact that a row does not have is null. */
export function statusView({ title, language, series, totals }: Board) {
  return {
    title: oneLine(title),
    language,
    series: series.map((each, at) => ({
      anchor: `series-${at + 1}`,
      number: each.number ?? null,
      title: oneLine(each.title),
      rows: each.rows.map(rowView),
      totals: totalsView(each.totals),
    })),
    totals: totalsView(totals),
  };
}

function rowView(row: BoardRow) {
  const {
    number,
    to,
    kind,
    episodes,
    title,
    status,
    format,
    date,
    plannedMs,
    writtenMs,
    pacingScore,
    gates,
    findings,
    next,
  } = row;
  return {
    number:
      number === undefined ? '?' : kind === 'sketch' && to !== number ? `${number}–${to}` : String(number),
    sketched: kind === 'sketch' ? `${counted(episodes, 'episode')}, sketched` : null,
    title: oneLine(title),
    status,
    statusText: statusText(status),
    format: format === undefined ? null : oneLine(format),
    date: dateText(date) === null ? null : (date ?? null),
    dateText: dateText(date),
    planned: plannedMs === undefined ? null : minutes(plannedMs),
    written: writtenMs === undefined ? null : minutes(writtenMs),
    share: share(writtenMs, plannedMs),
    score: pacingScore === undefined ? null : String(pacingScore),
    gates: gates.required.length === 0 ? null : `${gates.signed.length}/${gates.required.length}`,
    unsigned: gates.required.filter((gate) => !gates.signed.includes(gate)).map(oneLine),
    errors: findings.errors === 0 ? null : counted(findings.errors, 'error'),
    warnings: findings.warnings === 0 ? null : counted(findings.warnings, 'warning'),
    next: oneLine(next.text),
    action: next.action,
  };
}

function totalsView({ episodes, byStatus, plannedMs, writtenMs, gates, findings }: BoardTotals) {
  return {
    episodes: counted(episodes, 'episode'),
    statuses: STATUSES.flatMap((status) =>
      byStatus[status] > 0 ? [{ status, statusText: statusText(status), episodes: byStatus[status] }] : [],
    ),
    planned: minutes(plannedMs),
    plannedHours: hours(plannedMs),
    written: minutes(writtenMs),
    writtenHours: hours(writtenMs),
    share: share(writtenMs, plannedMs),
    gates: gates.required === 0 ? null : `${gates.signed}/${gates.required}`,
    errors: findings.errors === 0 ? null : counted(findings.errors, 'error'),
    warnings: findings.warnings === 0 ? null : counted(findings.warnings, 'warning'),
  };
}

/** As text, because a template takes the number 0 for nothing. */
function minutes(ms: number): string {
  return String(Math.round(ms / 60_000));
}

/** Percent of the plan that is written, at most 100; null where there is nothing to compare. */
function share(writtenMs: number | undefined, plannedMs: number | undefined): number | null {
  return writtenMs === undefined || !plannedMs
    ? null
    : Math.min(100, Math.round((writtenMs / plannedMs) * 100));
}
