import {
  type CatalogueEntry,
  type CatalogueEpisode,
  catalogueOf,
  type CatalogueSketch,
  releaseDates,
} from '../catalogue/index.ts';
import type { Board, BoardRow, Diagnostic, Series, Show, Span, Status } from '../model/index.ts';
import { nextStep } from './next-step.ts';
import { countFindings, type Progress } from './progress.ts';
import { addUp } from './totals.ts';

export interface BoardInput {
  readonly show: Show;
  /** How far each file is, by path. */
  readonly progress: ReadonlyMap<string, Progress>;
  /** What the show's own rules found. */
  readonly diagnostics: readonly Diagnostic[];
  /** Ids of series; none means all. */
  readonly series?: readonly string[];
  readonly statuses?: readonly Status[];
}

/** The production board of a show, or of the series and statuses asked for. A series without a row is left out. */
export function makeBoard(input: BoardInput): Board {
  const { show, series: wanted = [], statuses = [] } = input;
  const catalogue = catalogueOf(show);
  const dates = releaseDates(catalogue);
  const listed = catalogue.filter(({ series }) => wanted.length === 0 || wanted.includes(series?.id ?? ''));
  const series = listed.flatMap(({ series: own, entries }) => {
    const rows = entries
      .filter((entry) => statuses.length === 0 || statuses.includes(statusOf(entry)))
      .map((entry) =>
        entry.kind === 'sketch' ? sketchRow(entry, dates, input, own) : episodeRow(entry, dates, input, own),
      );
    if (rows.length === 0) return [];
    return [
      { id: own?.id, number: own?.number, title: own?.title ?? 'In no series', rows, totals: addUp(rows) },
    ];
  });
  const { title, language } = show.settings;
  return { title, language, series, totals: addUp(series.flatMap(({ rows }) => rows)) };
}

function statusOf(entry: CatalogueEntry): Status {
  return entry.kind === 'sketch' ? 'planned' : entry.status;
}

type Dates = ReadonlyMap<number, string>;

function episodeRow(entry: CatalogueEpisode, dates: Dates, input: BoardInput, series?: Series): BoardRow {
  const { number, title, status, format, plannedMs, outline, plan } = entry;
  const path = outline?.facts.path;
  const known = input.show.formats.get(format ?? '');
  const own = path === undefined ? undefined : input.progress.get(path);
  const around = countFindings(
    input.diagnostics.filter((found) => found.path === path || isAbout(found, series, plan?.span)),
  );
  const findings = {
    errors: around.errors + (own?.findings.errors ?? 0),
    warnings: around.warnings + (own?.findings.warnings ?? 0),
    hints: around.hints + (own?.findings.hints ?? 0),
  };
  const required = known?.gates[status] ?? [];
  const signed = required.filter((gate) => Object.hasOwn(outline?.facts.gates ?? {}, gate));
  return {
    kind: 'episode',
    number,
    episodes: 1,
    title,
    status,
    format,
    plannedMs,
    path,
    findings,
    date: dates.get(number ?? -1),
    writtenMs: own?.writtenMs,
    pacingScore: own?.pacingScore,
    gates: { required, signed },
    next: nextStep(entry, findings, own, known),
  };
}

function sketchRow(
  { sketch, numbers }: CatalogueSketch,
  dates: Dates,
  input: BoardInput,
  series?: Series,
): BoardRow {
  const { from, to, title, format, plannedMs, span } = sketch;
  const found = input.diagnostics.filter((diagnostic) => isAbout(diagnostic, series, span));
  return {
    kind: 'sketch',
    number: from,
    to,
    title,
    format,
    episodes: numbers.length,
    status: 'planned',
    date: numbers.map((number) => dates.get(number)).find((date) => date !== undefined),
    plannedMs: plannedMs === undefined ? undefined : plannedMs * numbers.length,
    gates: { required: [], signed: [] },
    findings: countFindings(found),
    next:
      numbers.length === 0 ? { action: 'none', text: 'done' } : { action: 'plan', text: 'plan each episode' },
  };
}

/** Whether a finding stands in an episode's line of its series' plan. */
function isAbout({ path, span }: Diagnostic, series?: Series, line?: Span): boolean {
  return (
    line !== undefined &&
    path === series?.config.file.path &&
    line.start <= span.start &&
    span.end <= line.end
  );
}
