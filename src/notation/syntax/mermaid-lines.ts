import { quoted } from './describe-misfit.ts';
import type { SyntaxFault } from './fault.ts';

export type LineKind = 'sequence' | 'state' | 'class' | 'er';

interface LineSyntax {
  /** Opens something that `close` ends. */
  readonly open: RegExp;
  readonly close: RegExp;
  /** How the end is written. */
  readonly closer: string;
  /** Lines that may stand anywhere. */
  readonly line: RegExp;
  /** Opens a stretch of lines in which anything may stand, up to `close` or `noteEnd`. */
  readonly free?: RegExp;
  readonly freeEnd?: RegExp;
  readonly wanted: string;
}

const COMMON = String.raw`accTitle\s*:.*|accDescr\s*:.*|title\b.*|classDef\s.*|class\s+[^{]*|style\s.*|click\s.*|direction\s+(?:TB|TD|LR|BT|RL)`;
const SEQUENCE_ARROW = String.raw`(?:\(\))?(?:<<--?>>|--?(?:>>|>|x|\)|\|\\|\|\/|\\\\|\/\/)|(?:\/\||\\\||\/\/|\\\\)--?)(?:\(\))?`;
const NAME = String.raw`(?:"[^"]+"|${'`'}[^${'`'}]+${'`'}|[\p{L}\p{N}_.$-]+(?:~[^~]+~+)?)`;
const CLASS_LINE = String.raw`(?:<\||\*|o|<|>|\(\))?(?:--|\.\.)(?:\|>|\*|o|>|<|\(\))?`;
const CARDINALITY = String.raw`(?:"[^"]*"\s*)?`;
const MANY = String.raw`(?:\|o|\|\||\}o|\}\||o\||o\{|\|\{|o\}|\|\})`;
const MANY_WORDS = String.raw`(?:zero or one|one or zero|one or more|one or many|zero or more|zero or many|many\(\d\)|many|only one|\d\+?|one)`;

const SYNTAXES: Readonly<Record<LineKind, LineSyntax>> = {
  sequence: {
    open: /^(?:loop|alt|opt|par|par_over|critical|break|rect|box)\b/i,
    close: /^end$/i,
    closer: 'end',
    line: new RegExp(
      String.raw`^(?:(?:create\s+)?(?:participant|actor)\s+\S.*|destroy\s+\S.*|(?:else|and|option)\b.*|note\s+(?:left of|right of|over)\s+[^:]+:.*|(?:de)?activate\s+\S.*|autonumber\b.*|links?\s.*|properties\s.*|details\s.*|${COMMON}|[^\n:]+?${SEQUENCE_ARROW}\s*[+-]?\s*[^:]+:.*)$`,
      'i',
    ),
    wanted: 'a message such as `Alice->>Bob: Hello`, or a line such as `participant Alice`',
  },
  state: {
    open: /^(?:state\s.*|[^\s:]+\s*)\{$/,
    close: /^\}$/,
    closer: '}',
    line: new RegExp(
      String.raw`^(?:state\s+\S.*|--|hide empty description|scale\s.*|note\s+(?:left|right) of\s+[^:]+:.*|${COMMON}|\S[^:]*?\s*-->\s*[^:\s].*|[^\s:]+(?::::?[\w-]+)?\s*(?::.*)?|\[\*\])$`,
      'u',
    ),
    free: /^note\s+(?:left|right) of\s+[^:]+$/i,
    freeEnd: /^end note$/i,
    wanted: 'a state, or a change such as `Idle --> Busy: begins`',
  },
  class: {
    open: /^namespace\s.*\{$/,
    close: /^\}$/,
    closer: '}',
    line: new RegExp(
      String.raw`^(?:class\s+.*|<<.+>>\s*\S.*|note\s.*|link\s.*|callback\s.*|cssClass\s.*|${COMMON}|${NAME}(?:::+[\w-]+)?\s*:.*|${NAME}\s*${CARDINALITY}${CLASS_LINE}\s*${CARDINALITY}${NAME}(?:::+[\w-]+)?\s*(?::.*)?|${NAME})$`,
      'u',
    ),
    free: /^class\s[^{}]*\{[^{}]*$/,
    freeEnd: /^\}$/,
    wanted: 'a class, or a relation such as `Dog --|> Animal`',
  },
  er: {
    open: /^(?!)/,
    close: /^(?!)/,
    closer: '}',
    line: new RegExp(
      String.raw`^(?:${COMMON}|${NAME}(?:\s*\[[^\]]*\])?(?::::[\w,-]+)?\s*(?:\{[^}]*\})?|${NAME}(?:::+[\w-]+)?\s*(?:${MANY}|${MANY_WORDS})\s*(?:--|\.\.|-\.|\.-|to|optionally to)\s*(?:${MANY}|${MANY_WORDS})\s*${NAME}(?:::+[\w-]+)?\s*(?::.*)?)$`,
      'u',
    ),
    free: new RegExp(String.raw`^${NAME}(?:\s*\[[^\]]*\])?(?::::[\w,-]+)?\s*\{[^}]*$`, 'u'),
    freeEnd: /^\}$/,
    wanted: 'an entity, or a relation such as `ORDER ||--|{ ITEM: holds`',
  },
};

/** Diagrams whose statements are lines, from an offset on; comments are blanks. */
export function findLineFault(text: string, from: number, kind: LineKind): SyntaxFault | undefined {
  const { open, close, closer, line: known, free, freeEnd, wanted } = SYNTAXES[kind];
  const opened: { start: number; end: number; isFree: boolean }[] = [];
  for (const { line, start } of statements(text, from)) {
    const here = { start, end: start + line.length };
    if (opened.at(-1)?.isFree) {
      if (freeEnd?.test(line)) opened.pop();
    } else if (free?.test(line)) opened.push({ ...here, isFree: true });
    else if (open.test(line)) opened.push({ ...here, isFree: false });
    else if (close.test(line)) {
      if (!opened.pop())
        return {
          ...here,
          message: `This \`${closer}\` ends nothing; expected something that begins before it.`,
        };
    } else if (!known.test(line)) {
      return { ...here, message: `Unexpected ${quoted(line)}; expected ${wanted}.` };
    }
  }
  const last = opened.at(-1);
  if (!last) return undefined;
  const ending = last.isFree && kind === 'state' ? 'end note' : closer;
  return {
    start: last.start,
    end: last.end,
    message: `What begins here is not ended; expected a line \`${ending}\`.`,
  };
}

/** Lines that are not blank, trimmed, with their places. The first is what is left of the header's. */
function* statements(text: string, from: number): Generator<{ line: string; start: number }> {
  let start = from;
  let isDescription = false;
  for (const raw of text.slice(from).split('\n')) {
    const line = raw.trim().replace(/;$/, '').trimEnd();
    if (isDescription) isDescription = !line.includes('}');
    else if (/^accDescr\s*\{/.test(line)) isDescription = !line.includes('}');
    else if (line !== '') yield { line, start: start + raw.indexOf(line) };
    start += raw.length + 1;
  }
}
