import { drawingOf, type MathDrawing, type MathProblem, TOO_LARGE } from './math-drawing.ts';
import { cleanMathml } from './mathml-clean.ts';
import { parseSvg } from './svg-tree.ts';

export type { MathDrawing, MathProblem } from './math-drawing.ts';

/** A longer formula is refused. */
const MAX_TEX_LENGTH = 10_000;

type Engine = Awaited<ReturnType<typeof startEngine>>;
let engine: Promise<Engine> | undefined;
let queue: Promise<unknown> = Promise.resolve();

/** Presentation MathML that is valid inside HTML; the same text gives the same markup whatever was read before it. */
export async function texToMathml(
  tex: string,
  display: boolean,
): Promise<{ readonly ok: true; readonly mathml: string } | MathProblem> {
  return withEngine(tex, async (mathjax, source) => {
    const mathml = cleanMathml(await mathjax.tex2mmlPromise(source, { display }));
    return /="[-+]?\d{4,}(?:\.\d+)?[a-z]+"/.test(mathml) ? TOO_LARGE : { ok: true, mathml };
  });
}

/** The formula drawn with paths only, so that no font is needed. */
export async function texToSvg(tex: string, display: boolean): Promise<MathDrawing | MathProblem> {
  return withEngine(tex, async (mathjax, source) => {
    const container = await mathjax.tex2svgPromise(source, { display });
    const root = parseSvg(mathjax.startup.adaptor.innerHTML(container));
    return root === undefined ? { ok: false, message: 'The formula could not be drawn' } : drawingOf(root);
  });
}

/** The engine is one and is loaded with the first formula; formulas take turns, for it is not re-entrant. */
function withEngine<T>(
  tex: string,
  work: (mathjax: Engine, source: string) => Promise<T | MathProblem>,
): Promise<T | MathProblem> {
  const turn = queue.then(async () => {
    if (tex.length > MAX_TEX_LENGTH)
      return { ok: false, message: `The formula is longer than ${MAX_TEX_LENGTH} characters` } as const;
    engine ??= startEngine();
    const mathjax = await engine;
    try {
      mathjax.texReset();
      return await work(mathjax, withoutNumbers(tex));
    } catch (error) {
      return { ok: false, message: messageOf(error) } as const;
    }
  });
  queue = turn.catch(() => undefined);
  return turn;
}

/** The engine's errors are of a class of its own that is no `Error`. */
function messageOf(error: unknown): string {
  if (error instanceof RangeError) return 'The formula is nested too deeply';
  const message =
    typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : '';
  return message.replace(/\.$/, '') || 'The formula could not be read';
}

async function startEngine() {
  const { default: MathJax } = await import('mathjax');
  return MathJax.init({
    loader: {
      load: [
        'input/tex',
        'output/svg',
        'adaptors/liteDOM',
        '[tex]/boldsymbol',
        '[tex]/braket',
        '[tex]/enclose',
        '[tex]/cancel',
      ],
      // Spelled out, for the extensions are fetched at the same time and may else run before what they extend.
      dependencies: {
        '[tex]/boldsymbol': ['input/tex'],
        '[tex]/braket': ['input/tex'],
        '[tex]/enclose': ['input/tex'],
        '[tex]/cancel': ['input/tex', '[tex]/enclose'],
      },
      failed: (error: unknown) => {
        throw error;
      },
    },
    startup: { typeset: false },
    tex: {
      // Packages that define macros, load files or write HTML attributes are left out: a formula changes nothing but itself.
      packages: {
        '[-]': ['noundefined', 'noerrors', 'newcommand', 'require', 'autoload'],
        '[+]': ['boldsymbol', 'braket', 'cancel'],
      },
      macros: {
        coloneqq: '\\mathrel{:=}',
        argmax: '\\operatorname*{arg\\,max}',
        argmin: '\\operatorname*{arg\\,min}',
      },
      formatError: (_jax: unknown, error: Error) => {
        throw error;
      },
    },
    svg: { fontCache: 'none', linebreaks: { inline: false } },
  });
}

/** Equation numbers as words beside the formula: the layouts they would need are not valid in HTML. */
function withoutNumbers(tex: string): string {
  return tex
    .replace(
      /\\tag\s*(\*?)\s*\{([^{}]*)\}/g,
      (_, star, text) => `\\qquad\\text{${star === '*' ? text : `(${text})`}}`,
    )
    .replace(/\\(?:label|ref|eqref)\s*\{[^{}]*\}|\\(?:notag|nonumber)(?![a-zA-Z])/g, ' ');
}
