import { describeMisfit } from './describe-misfit.ts';
import { hasEllipses, withoutEllipses } from './ellipses.ts';
import { between, type Reading, type Syntax, type SyntaxCheck } from './fault.ts';
import { loadGrammar } from './grammar.ts';
import { findIndentFault } from './python-indent.ts';

const SKIP =
  /"""(?:[^\\]|\\[^])*?"""|'''(?:[^\\]|\\[^])*?'''|"(?:[^"\\\n]|\\[^])*"?|'(?:[^'\\\n]|\\[^])*'?|#.*/;

const PYTHON_2_WORDS = 'This is a statement of Python 2; expected brackets, as in `print(total)`.';
const PYTHON_2 = {
  types: ['print_statement', 'exec_statement'],
  hint: /(?:^|[;:])[ \t]*(?:print|exec)[ \t]*[^\s(=.,:;)\]\w]|(?:^|[;:])[ \t]*(?:print|exec)[ \t]+\w/m,
};

/** Python 3, as statements; `return` and `await` may stand anywhere. */
export const python: Syntax = {
  async load() {
    const grammar = await loadGrammar('python', PYTHON_2);
    const check: SyntaxCheck = (text, wanted) => {
      const misfit = grammar(text, wanted);
      if (misfit === 'unplaced') return misfit;
      if (misfit?.symbol === 'refused')
        return { start: misfit.start, end: misfit.end, message: PYTHON_2_WORDS };
      return misfit ? describeMisfit(text, misfit, SKIP) : findIndentFault(text);
    };
    return Object.assign(check, { costOf: grammar.costOf });
  },
  *readings(text) {
    if (/^\s*>>> ?/m.test(text)) yield between('if 1:\n', withoutPrompts(text), '\n');
    const part = withBodies(text);
    for (const reading of openEnded(part)) if (reading.text !== `${text}\n`) yield reading;
    if (hasEllipses(text)) yield* openEnded(withoutEllipses(part));
  },
};

/** The part by itself, as the inside of a block, and as what follows one. */
function* openEnded(part: string): Generator<Reading> {
  const lines = part.split('\n').filter((line) => line.trim() !== '');
  const last = /^\s*/.exec(lines.at(-1) ?? '')?.[0] ?? '';
  // A function or branch whose body is left out.
  const after = /:\s*(?:#.*)?$/.test(lines.at(-1) ?? '') ? `\n${last}    pass\n` : '\n';
  const first = lines[0] ?? '';
  yield between('', part, after);
  if (/^[ \t]/.test(first)) yield between('if 1:\n', part, after);
  if (/^(?:except|finally)\b/.test(first)) yield between('try:\n  pass\n', part, after);
  if (/^(?:elif|else)\b/.test(first)) yield between('if 1:\n  pass\n', part, after);
}

/** A session as the statements it ran: prompts are blanked, and so is what was printed. */
function withoutPrompts(text: string): string {
  return text.replace(/^.*$/gm, (line) => {
    const prompt = /^\s*(?:>>>|\.\.\.)(?: |$)/.exec(line)?.[0];
    return prompt === undefined
      ? ' '.repeat(line.length)
      : ' '.repeat(prompt.length) + line.slice(prompt.length);
  });
}

/** A comment that is all there is of a block stands for the block: it becomes a statement of equal length. */
function withBodies(text: string): string {
  const lines = text.split('\n');
  const after = nextCode(lines);
  let header = '';
  return lines
    .map((line, index) => {
      if (isCode(line)) header = line;
      const comment = /^([ \t]+)#/.exec(line);
      if (!comment) return line;
      const next = after[index] ?? '';
      const indent = indentOf(header);
      const isBody = /:\s*(?:#.*)?$/.test(header) && indentOf(line) > indent && indentOf(next) <= indent;
      return isBody ? `${comment[1]}0${' '.repeat(line.length - (comment[1]?.length ?? 0) - 1)}` : line;
    })
    .join('\n');
}

/** For each line the line of code that comes next after it. */
function nextCode(lines: readonly string[]): readonly string[] {
  const next: string[] = [];
  let code = '';
  for (let index = lines.length - 1; index >= 0; index--) {
    next[index] = code;
    const line = lines[index] ?? '';
    if (isCode(line)) code = line;
  }
  return next;
}

function isCode(line: string): boolean {
  return /^\s*[^\s#]/.test(line);
}

function indentOf(line: string): number {
  return /^[ \t]*/.exec(line)?.[0].length ?? 0;
}
