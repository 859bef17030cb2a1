import { closest } from '../closest.ts';
import { quoted } from './describe-misfit.ts';
import type { Effort, SyntaxFault } from './fault.ts';
import { isPlainTex, PLAIN_COMMANDS } from './tex-simple.ts';

const TOKEN = /\\(?:[A-Za-z]+|[^])|%[^\n]*|\s+|[^]/gu;

/** What it takes to begin with a formula, in signs. */
const BEGINNING = 5;

/**
 * A formula as MathJax reads it, without its dollars. `effort` is drawn on by the signs that MathJax reads; once it is spent, only
 * braces are looked at.
 */
export async function findTexFault(
  tex: string,
  display: boolean,
  effort: Effort = { left: Number.POSITIVE_INFINITY },
): Promise<SyntaxFault | undefined> {
  const braces = findBraceFault(tex);
  if (braces) return braces;
  if (effort.left <= 0 || isPlainTex(tex)) return undefined;
  const { texToMathml } = await import('../math.ts');
  const judge = async (part: string) => {
    effort.left -= BEGINNING + (part.match(TOKEN)?.length ?? 0);
    const result = await texToMathml(part, display);
    return result.ok ? undefined : result.message;
  };
  const message = await judge(tex);
  if (message === undefined) return undefined;
  return { ...(await place(tex, message, judge)), message: wording(message) };
}

/** Braces are counted as TeX counts them: escaped ones and those in comments are none. */
function findBraceFault(tex: string): SyntaxFault | undefined {
  const open: number[] = [];
  for (const { 0: token, index } of tex.matchAll(TOKEN)) {
    if (token === '{') open.push(index);
    if (token === '}' && open.pop() === undefined)
      return {
        start: index,
        end: index + 1,
        message: 'The brace `}` closes nothing; expected a `{` before it, or none here.',
      };
  }
  const last = open.at(-1);
  if (last === undefined) return undefined;
  return {
    start: last,
    end: last + 1,
    message: 'The brace `{` that is opened here is not closed; expected a `}`.',
  };
}

/** The engine says what is wrong and not where: it is in the last token of the shortest beginning that has the same fault. */
async function place(
  tex: string,
  message: string,
  judge: (part: string) => Promise<string | undefined>,
): Promise<{ start: number; end: number }> {
  const tokens = [...tex.matchAll(TOKEN)].map(({ 0: token, index }) => ({ token, index }));
  const whole = { start: 0, end: tex.length };
  const environment = /^(?:Missing \\end\{|Unknown environment ')([^}']*)/.exec(message)?.[1];
  const begin = environment === undefined ? -1 : tex.lastIndexOf(`\\begin{${environment}}`);
  if (begin !== -1) return { start: begin, end: begin + `\\begin{${environment}}`.length };
  const named = /\\([A-Za-z]+|\S)/.exec(message)?.[0];
  const mention = tokens.filter(({ token }) => token === named);
  if (message.startsWith('Undefined control sequence') || mention.length === 1) {
    const at = mention[0]?.index;
    return at === undefined || named === undefined ? whole : { start: at, end: at + named.length };
  }
  if (tokens.length > 1_000) return whole;
  let [low, high] = [0, tokens.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    const { token = '', index = 0 } = tokens[middle] ?? {};
    const part = tex.slice(0, index + token.length);
    // An unfinished group would be a fault of its own, and hide the one that is looked for.
    if ((await judge(part + closersOf(part))) === message) high = middle;
    else low = middle + 1;
  }
  // A delimiter belongs to the command before it.
  const found = tokens[low - 1]?.token === '\\right' ? tokens[low - 1] : tokens[low];
  return found && found.token.trim() !== ''
    ? { start: found.index, end: found.index + found.token.length }
    : whole;
}

function closersOf(part: string): string {
  let open = 0;
  for (const [token] of part.matchAll(TOKEN)) open += token === '{' ? 1 : token === '}' ? -1 : 0;
  return '}'.repeat(Math.max(0, open));
}

const WORDINGS: readonly (readonly [pattern: RegExp, message: string])[] = [
  [/^Misplaced &/, 'Unexpected `&`; expected it only in tables such as `\\begin{aligned}`, or as `\\&`.'],
  [
    /^Double exponents?/,
    'Unexpected second `^`; expected braces that say what it belongs to, as in `{x^2}^3`.',
  ],
  [
    /^Double subscripts?/,
    'Unexpected second `_`; expected braces that say what it belongs to, as in `{x_1}_2`.',
  ],
  [/^Missing \\end\{(.*)\}/, 'The environment is not ended; expected `\\end{$1}`.'],
  [
    /^Missing argument for (\S+)/,
    'There is nothing for `$1` to apply to; expected braces with something in them.',
  ],
  [
    /^Unknown environment '(.*)'/,
    'There is no environment `$1`; expected one such as `aligned`, `matrix` or `cases`.',
  ],
  [
    /^Extra \\left or missing \\right/,
    'This `\\left` has no `\\right`; expected one, `\\right.` if nothing is to be shown.',
  ],
  [
    /^Extra \\right or missing \\left|^Missing \\left or extra \\right/,
    'This `\\right` has no `\\left`; expected one before it.',
  ],
  [
    /^Missing or unrecognized delimiter for (\S+)/,
    'Unexpected text after `$1`; expected a bracket, or a `.` for none.',
  ],
];

function wording(message: string): string {
  const command = /^Undefined control sequence \\(.+)$/.exec(message)?.[1];
  if (command !== undefined) {
    const near = closest(command, [
      ...PLAIN_COMMANDS,
      'frac',
      'sqrt',
      'text',
      'mathbb',
      'left',
      'right',
      'begin',
      'end',
    ]);
    const hint = near === undefined ? 'expected one of LaTeX' : `did you mean ${quoted(`\\${near}`)}?`;
    return `There is no command ${quoted(`\\${command}`)}; ${hint}${near === undefined ? '.' : ''}`;
  }
  for (const [pattern, words] of WORDINGS) {
    const match = pattern.exec(message);
    if (match) return words.replaceAll('$1', () => match[1] ?? '');
  }
  return `${message.replaceAll('"', '`')}.`;
}
