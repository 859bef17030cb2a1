import { styledLetter } from './math-variants.ts';
import { type SvgNode, parseSvg, writeSvg } from './svg-tree.ts';

/** Why a formula could not be read: `message` is a sentence without its final stop. */
export interface MathProblem {
  readonly ok: false;
  readonly message: string;
}

/** A formula as outlines. Sizes are in `ex` of the surrounding text; `depthEx` is how far it reaches below the baseline. */
export interface MathDrawing {
  readonly ok: true;
  /** For use inside HTML: drawn in `currentColor`, sized in `ex`, without ids, scripts or styles but its alignment. */
  readonly svg: string;
  readonly widthEx: number;
  readonly heightEx: number;
  readonly depthEx: number;
}

/** A longer formula is refused, and one that would be wider or higher than this. */
const MAX_TEX_LENGTH = 10_000;
const MAX_SIZE_EX = 2_000;
const TOO_LARGE: MathProblem = { ok: false, message: 'The formula is too large to draw' };

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

const MATHML_ATTRIBUTES: ReadonlySet<string> = new Set(
  (
    'xmlns display displaystyle scriptlevel mathvariant mathsize stretchy fence separator symmetric largeop movablelimits ' +
    'accent accentunder lspace rspace minsize maxsize width height depth voffset linethickness bevelled numalign denomalign ' +
    'columnalign rowalign columnspacing rowspacing columnlines rowlines frame rowspan columnspan notation open close form'
  ).split(' '),
);

function cleanMathml(mathml: string): string {
  return mathml
    .replace(/>\n\s*</g, '><')
    .replace(/(<m[ino](?: [\w:-]+="[^"]*")*?) mathvariant="([\w-]+)"([^>]*>)([^<]*)/g, withVariant)
    .replace(/<([a-z]+)((?: [\w:-]+="[^"]*")+)( ?\/?)>/g, (_, name, attributes: string, end) => {
      const kept = [...attributes.matchAll(/ ([\w:-]+)="[^"]*"/g)].filter((match) =>
        MATHML_ATTRIBUTES.has(match[1] ?? ''),
      );
      return `<${name}${kept.map((match) => match[0]).join('')}${end}>`;
    });
}

/** Entities stay as they are; a single letter is upright only where it says so. */
function withVariant(_: string, head: string, variant: string, tail: string, text: string): string {
  if (variant === 'normal') return `${head} mathvariant="normal"${tail}${text}`;
  const styled = text.replace(/&#x([\dA-F]+);|&\w+;|./gsu, (whole, hex: string | undefined) => {
    const character = hex === undefined ? whole : String.fromCodePoint(Number.parseInt(hex, 16));
    const letter = styledLetter(character, variant);
    return letter === character ? whole : letter;
  });
  return head + tail + styled;
}

const DRAWN: ReadonlySet<string> = new Set([
  'svg',
  'g',
  'path',
  'rect',
  'line',
  'ellipse',
  'polygon',
  'text',
]);
const DRAWN_ATTRIBUTES: ReadonlySet<string> = new Set(
  (
    'transform d x y x1 y1 x2 y2 rx ry cx cy width height viewBox points fill stroke stroke-width stroke-dasharray ' +
    'stroke-linecap font-size font-family font-weight font-style preserveAspectRatio'
  ).split(' '),
);

function drawingOf(root: SvgNode): MathDrawing | MathProblem {
  const ex = (value: string | undefined): number => Number.parseFloat(value ?? '0') || 0;
  const depthEx = -ex(/vertical-align:\s*([-\d.]+)ex/.exec(root.attributes.style ?? '')?.[1]);
  const clean = keepDrawing(root);
  const style = `vertical-align:${-depthEx}ex`;
  const attributes = { xmlns: 'http://www.w3.org/2000/svg', ...clean.attributes, style };
  const [widthEx, heightEx] = [ex(root.attributes.width), ex(root.attributes.height)];
  if (!(widthEx <= MAX_SIZE_EX && heightEx <= MAX_SIZE_EX)) return TOO_LARGE;
  return { ok: true, svg: writeSvg({ ...clean, attributes }), widthEx, heightEx, depthEx };
}

function keepDrawing(node: SvgNode): SvgNode {
  const attributes = Object.fromEntries(
    Object.entries(node.attributes).filter(([name]) => DRAWN_ATTRIBUTES.has(name)),
  );
  const children = node.children.flatMap((child): readonly (SvgNode | string)[] => {
    if (typeof child === 'string') return node.name === 'text' ? [child] : [];
    const isHitBox = Object.hasOwn(child.attributes, 'data-hitbox');
    return DRAWN.has(child.name) && !isHitBox ? [keepDrawing(child)] : [];
  });
  return { name: node.name, attributes, children };
}
