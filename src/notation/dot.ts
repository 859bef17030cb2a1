import type { Graphviz } from '@hpcc-js/wasm-graphviz';

/** More edges or nodes than this are no diagram that anyone reads, and take minutes to lay out. */
const MAX_EDGES = 200;
const MAX_NODES = 300;

/** Numbers that make the engine draw without end. */
const WILD =
  /\b(?:peripheries|sides|regular|nslimit1?|iterations?|maxiter|searchsize|mclimit)\s*=\s*["\s]*\d{3,}/i;

/**
 * The engine measures words as Helvetica, and they are drawn in whatever sans-serif a reader has, up to an eighth wider.
 * So it lays words out a little larger than they are drawn, at a size that no author writes.
 */
const DRAWN_SIZE = '12.00';
const MEASURED_SIZE = '13.61';

const TOO_MANY = { ok: false, message: 'The diagram has too many nodes or edges' } as const;

let engine: Promise<Graphviz> | undefined;

/** Lays a DOT graph out. The SVG is the engine's own: not yet safe to show. Messages carry the line. */
export async function drawDot(
  source: string,
): Promise<{ readonly ok: true; readonly svg: string } | { readonly ok: false; readonly message: string }> {
  if (WILD.test(source)) return { ok: false, message: 'The diagram asks for a number that is too large' };
  if (edgeBound(source) > 1_000_000) return TOO_MANY;
  engine ??= import('@hpcc-js/wasm-graphviz').then((library) => library.Graphviz.load());
  const graphviz = await engine;
  try {
    const plain = graphviz.layout(source, 'canon', 'nop');
    if (
      (plain.match(/-[->] /g)?.length ?? 0) > MAX_EDGES ||
      (plain.match(/;$/gm)?.length ?? 0) > MAX_EDGES + MAX_NODES
    )
      return TOO_MANY;
    const svg = graphviz.layout(withFont(source), 'svg', 'dot');
    return /class="(?:node|cluster)"/.test(svg)
      ? { ok: true, svg: svg.replaceAll(`font-size="${MEASURED_SIZE}"`, `font-size="${DRAWN_SIZE}"`) }
      : { ok: false, message: 'The diagram is empty' };
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    if (message === '' || /terminated|aborted|memory|unreachable|stack/i.test(message)) {
      // A module that has aborted is not to be used again.
      engine = undefined;
      (await import('@hpcc-js/wasm-graphviz')).Graphviz.unload();
      return { ok: false, message: 'The diagram could not be drawn' };
    }
    return { ok: false, message: sentence(message) };
  }
}

/** No graph of this text has more edges: an edge between two groups joins every node of one to every node of the other. */
function edgeBound(source: string): number {
  const words = source.match(/[\w.\u0080-\uffff]+|"(?:[^"\\]|\\.)*"/g)?.length ?? 0;
  const groupEdges = source.match(/\}\s*-[->]|-[->]\s*(?:\{|subgraph)|subgraph\s*\S+\s*-[->]/gi)?.length ?? 0;
  return words + (groupEdges * words * words) / 4;
}

/** The engine's default font has serifs and would differ from every other text around; its own wishes come later and win. */
function withFont(source: string): string {
  const font = `[fontname="Helvetica",fontsize=${MEASURED_SIZE}]`;
  return source.replace(
    /^((?:\s|\/\/[^\n]*\n|\/\*[^]*?\*\/|#[^\n]*\n)*(?:strict\s+)?(?:di)?graph\b\s*(?:"(?:[^"\\]|\\.)*"|[\w.]*)\s*\{)/i,
    `$1 graph ${font} node ${font} edge ${font} `,
  );
}

function sentence(message: string): string {
  const [first = ''] = message.replace(/^Error:\s*/, '').split('\n');
  const trimmed = first.trim().replace(/\.$/, '');
  return trimmed === ''
    ? 'The diagram could not be read'
    : trimmed.charAt(0).toUpperCase() + trimmed.slice(1);
}
