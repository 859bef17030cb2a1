import {
  type Change,
  compareDiagnostics,
  type Diagnostic,
  lineStarts,
  positionAt,
  type RuleDescription,
  TOOL,
} from '../../../index.ts';
import type { Report, ReportFormat } from '../report.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
/** Name of the folder that every path starts from; whoever reads the log knows where it is. */
const BASE = 'SRCROOT';

/** Static Analysis Results Interchange Format 2.1.0 (OASIS), for code scanning and editors. */
export const format = {
  name: 'sarif',
  needsRules: true,
  description: 'SARIF 2.1.0, for code scanning and editors',
  print(report) {
    const run = {
      tool: {
        driver: { name: TOOL.name, semanticVersion: TOOL.version, rules: report.rules.map(descriptor) },
      },
      columnKind: 'utf16CodeUnits',
      originalUriBaseIds: {
        [BASE]: { description: { text: 'The root of the repository that holds the show.' } },
      },
      results: results(report),
    };
    return `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, null, 2)}\n`;
  },
} as const satisfies ReportFormat;

const LEVELS = { error: 'error', warning: 'warning', hint: 'note' } as const;

function descriptor({ name, severity, description, why, origin }: RuleDescription) {
  const help = origin === undefined ? why : `${why}\n\nOrigin: ${origin}`;
  return {
    id: name,
    shortDescription: { text: description },
    fullDescription: { text: description },
    help: { text: help, markdown: help },
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

function results(report: Report) {
  const { diagnostics, baseline } = report;
  const indexes = new Map(report.rules.map(({ name }, index) => [name, index]));
  const hidden = new Set(baseline?.hidden);
  const all = hidden.size === 0 ? diagnostics : [...diagnostics, ...hidden].toSorted(compareDiagnostics);
  const prints = report.fingerprintsOf(all);
  return all.map((diagnostic, index) => ({
    ...result(diagnostic, indexes, report),
    partialFingerprints: { 'coldopenFinding/v1': prints[index] },
    ...(baseline && { baselineState: hidden.has(diagnostic) ? 'unchanged' : 'new' }),
    ...(hidden.has(diagnostic) && { suppressions: [IN_BASELINE] }),
  }));
}

const IN_BASELINE = { kind: 'external', justification: 'It is in the baseline of the show.' };

function result(diagnostic: Diagnostic, indexes: ReadonlyMap<string, number>, report: Report) {
  const { rule, severity, message, hint, path, range } = diagnostic;
  const { fixes = [], suggestions = [], related = [] } = diagnostic;
  const ruleIndex = indexes.get(rule);
  return {
    ruleId: rule,
    ...(ruleIndex !== undefined && { ruleIndex }),
    level: LEVELS[severity],
    message: { text: messageText(hint === undefined ? message : `${message} ${hint}`) },
    locations: [{ physicalLocation: { artifactLocation: artifact(path, report), region: region(range) } }],
    ...(related.length > 0 && {
      relatedLocations: related.map((other, index) => ({
        id: index + 1,
        message: { text: messageText(other.message) },
        physicalLocation: {
          artifactLocation: artifact(other.path, report),
          region: region(other.range),
        },
      })),
    }),
    ...(fixes.length + suggestions.length > 0 && { fixes: changesOf(diagnostic, report) }),
  };
}

/** Every change that a reader may offer: SARIF knows no difference between what is safe and what a person decides, so a property says it. */
function changesOf({ path, fixes = [], suggestions = [] }: Diagnostic, report: Report) {
  const starts = lineStarts(report.textOf(path) ?? '');
  const write = ({ description, edits }: Change, isSafe: boolean) => ({
    description: { text: messageText(description) },
    artifactChanges: [
      {
        artifactLocation: artifact(path, report),
        replacements: edits.map(({ span, text }) => ({
          deletedRegion: region({ start: positionAt(starts, span.start), end: positionAt(starts, span.end) }),
          insertedContent: { text },
        })),
      },
    ],
    properties: { isSafe },
  });
  return [...fixes.map((fix) => write(fix, true)), ...suggestions.map((other) => write(other, false))];
}

/** Both ends count from 1, the end is behind the last character (section 3.30). */
function region({ start, end }: Pick<Diagnostic['range'], 'start' | 'end'>) {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

function artifact(path: string, { repositoryPath }: Report) {
  const segments = repositoryPath(path)
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .split('/');
  return { uri: segments.map(encodeURIComponent).join('/'), uriBaseId: BASE };
}

/** Brackets before a parenthesis would be a link (section 3.11.6), a number in braces a placeholder (section 3.11.5). */
function messageText(text: string): string {
  return text.replace(/\[(?=[^[]*\]\()/g, '\\[').replace(/\{(\d+)\}/g, '{{$1}}');
}
