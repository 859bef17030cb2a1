import { closest } from '../closest.ts';
import { quoted } from './describe-misfit.ts';
import type { SyntaxFault } from './fault.ts';
import { findFlowchartFault } from './mermaid-flowchart.ts';
import { findLineFault, type LineKind } from './mermaid-lines.ts';

/** Kinds of diagram that Mermaid has and that are not looked into. */
const OTHER_KINDS =
  'pie gantt gitGraph journey mindmap timeline quadrantChart requirementDiagram C4Context C4Container C4Component C4Dynamic C4Deployment sankey sankey-beta xychart xychart-beta block block-beta packet packet-beta architecture-beta kanban zenuml radar-beta treemap treemap-beta info flowchart-elk'.split(
    ' ',
  );

const LINE_KINDS: Readonly<Record<string, LineKind>> = {
  sequenceDiagram: 'sequence',
  stateDiagram: 'state',
  'stateDiagram-v2': 'state',
  classDiagram: 'class',
  'classDiagram-v2': 'class',
  erDiagram: 'er',
};

const KINDS: readonly string[] = ['graph', 'flowchart', ...Object.keys(LINE_KINDS), ...OTHER_KINDS];

/** The first word of a diagram, which is its kind; undefined where there is none. */
export function mermaidHeader(text: string):
  | {
      readonly kind: string;
      readonly start: number;
      readonly end: number;
      readonly isKnown: boolean;
      readonly line: string;
    }
  | undefined {
  const match = /(\S[\w-]*).*/.exec(withoutPreamble(text));
  const [line, kind] = match ?? [];
  if (!match || line === undefined || kind === undefined) return undefined;
  return {
    kind,
    start: match.index,
    end: match.index + kind.length,
    isKnown: knownAs(kind) !== undefined,
    line,
  };
}

/** Mermaid diagrams of the usual kinds; of others only the kind is looked at. */
export function findMermaidFault(text: string): SyntaxFault | undefined {
  const header = mermaidHeader(text);
  if (!header)
    return { start: 0, end: 0, message: 'The diagram is empty; expected its kind, such as `flowchart LR`.' };
  const { kind, start, end, isKnown } = header;
  if (!isKnown) {
    const near = closest(kind, KINDS);
    return {
      start,
      end,
      message: `There is no kind of diagram ${quoted(kind)}; ${near === undefined ? 'expected one such as `flowchart`.' : `did you mean ${quoted(near)}?`}`,
    };
  }
  const known = knownAs(kind) ?? '';
  const body = withoutPreamble(text);
  if (known === 'graph' || known === 'flowchart') return findFlowchartFault(body, end);
  const lines = LINE_KINDS[known];
  return lines && findLineFault(body, end, lines);
}

function knownAs(kind: string): string | undefined {
  return KINDS.find((known) => known.toLowerCase() === kind.toLowerCase());
}

/** Frontmatter, directives and comments as blanks of equal length. */
function withoutPreamble(text: string): string {
  return text
    .replace(/^\s*---\n[^]*?\n\s*---[ \t]*(?=\n)/, blank)
    .replace(/%%\{[^]*?\}%%/g, blank)
    .replace(/^[ \t]*%%.*$/gm, blank);
}

function blank(found: string): string {
  return found.replace(/[^\n]/g, ' ');
}
