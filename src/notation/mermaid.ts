type Kind = 'flowchart' | 'state' | 'sequence' | 'class' | 'er' | 'chart';

const HEADERS: readonly (readonly [Kind, RegExp])[] = [
  ['flowchart', /^(?:graph|flowchart)(?:\s+(?:TD|TB|LR|BT|RL))?\s*;?$/i],
  ['state', /^stateDiagram(?:-v2)?$/i],
  ['sequence', /^sequenceDiagram$/i],
  ['class', /^classDiagram$/i],
  ['er', /^erDiagram$/i],
  ['chart', /^xychart(?:-beta)?\b/i],
];

/** The kinds that `drawMermaid` draws, as a list in words. */
export const DRAWN_KINDS =
  'flowchart, stateDiagram-v2, sequenceDiagram, classDiagram, erDiagram and xychart-beta';

/** More lines than this are no diagram that anyone reads. */
const MAX_LINES = 400;

const COLORS = {
  bg: '#ffffff',
  fg: '#1f2430',
  line: '#5b6472',
  accent: '#1f5fa8',
  muted: '#4b5361',
  surface: '#f3f6fa',
  border: '#8b95a5',
};

/** Whether diagrams with this first line are of a kind that `drawMermaid` draws. */
export function isDrawnKind(header: string): boolean {
  return kindOf(header) !== undefined;
}

function kindOf(text: string): Kind | undefined {
  return HEADERS.find(([, pattern]) => pattern.test(/^[^;\n]*/.exec(text)?.[0].trim() ?? ''))?.[0];
}

/** Lays a Mermaid diagram out. The SVG is the library's own: not yet safe to show. Kinds it does not know are refused by name. */
export async function drawMermaid(
  source: string,
): Promise<{ readonly ok: true; readonly svg: string } | { readonly ok: false; readonly message: string }> {
  const text = withoutPreamble(source);
  const kind = kindOf(text);
  const ready = kind === 'flowchart' ? plainFlowchart(text) : text;
  const [header = '', ...body] = ready.split('\n').map((line) => line.trim());
  if (kind === undefined)
    return {
      ok: false,
      message: `Unexpected ${quoted(header)}, expected one of the kinds of diagram that can be drawn: ${DRAWN_KINDS}`,
    };
  if (body.length > MAX_LINES) return { ok: false, message: `The diagram has more than ${MAX_LINES} lines` };
  const problem = kind === 'flowchart' ? oddLine(body) : undefined;
  if (problem !== undefined) return { ok: false, message: problem };
  const { renderMermaidSVG } = await import('beautiful-mermaid');
  try {
    const svg = renderMermaidSVG(ready, { ...COLORS, font: 'Inter', padding: 16 });
    if (!/<(?:rect|path|circle|polygon|line)\b/.test(svg.replace(/<defs>[^]*?<\/defs>/g, '')))
      return { ok: false, message: 'The diagram is empty' };
    return { ok: true, svg };
  } catch (error) {
    const message = error instanceof Error && !(error instanceof RangeError) ? error.message : '';
    return {
      ok: false,
      message: message.split('\n')[0]?.replace(/\.$/, '') || 'The diagram could not be drawn',
    };
  }
}

/** Without frontmatter, directives and comments, which the library would take for the header. */
function withoutPreamble(source: string): string {
  return source
    .replace(/\r\n?/g, '\n')
    .replace(/^\s*---\n[^]*?\n---[ \t]*\n/, '')
    .split('\n')
    .filter((line) => !/^\s*%%/.test(line))
    .join('\n')
    .trim();
}

const ARROW = /^<?(?:--+|==+|-\.+-?)[>xo]?/;
const LOOSE_END = /(?:--+>?|==+>?|\.-+>?)\s*(?:\|[^|]*\|)?$/;
const STATEMENT =
  /^(?:subgraph\b|end$|(?:style|classDef|class|linkStyle|click|direction|accTitle|accDescr)\b)/;
const NODE = /^[\w.-]+\s*(?:[[({>@].*|:::[\w-]+.*|&.*)?$/;

/** The library leaves out what it does not understand, and edges without one of their ends, without a word. */
function oddLine(lines: readonly string[]): string | undefined {
  for (const line of lines) {
    const bare = line.replace(/"[^"]*"/g, '""');
    if (ARROW.test(bare) || LOOSE_END.test(bare))
      return `Unexpected edge without both its ends: ${quoted(line)}`;
    if (line !== '' && !STATEMENT.test(bare) && !/--|==|-\.|~~~/.test(bare) && !NODE.test(bare))
      return `Unexpected ${quoted(line)}, expected a node or an edge`;
  }
  return undefined;
}

/** One statement a line, and a space before each arrow, whose hyphens the library would take for a part of the name. */
function plainFlowchart(text: string): string {
  let depth = 0;
  let isQuoted = false;
  let plain = '';
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? '';
    if (character === '"') isQuoted = !isQuoted;
    if (character === '\n') [depth, isQuoted] = [0, false];
    if (!isQuoted && /[[({]/.test(character)) depth++;
    if (!isQuoted && /[\])}]/.test(character)) depth = Math.max(0, depth - 1);
    const isOutside = depth === 0 && !isQuoted;
    const arrow =
      isOutside && /[\w\])}"]/.test(text[at - 1] ?? '')
        ? ARROW.exec(text.slice(at, at + 20))?.[0]
        : undefined;
    if (arrow !== undefined && arrow.length > 1) {
      plain += ` ${arrow}`;
      at += arrow.length - 1;
    } else plain += isOutside && character === ';' ? '\n' : character;
  }
  return plain;
}

function quoted(text: string): string {
  const short = text.length > 40 ? `${text.slice(0, 39)}…` : text;
  return `\`${short.replaceAll('`', "'")}\``;
}
