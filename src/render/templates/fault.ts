import { OperationError, positionAt, lineStarts } from '../../model/index.ts';
import { PageTooLarge } from './budget.ts';

/** A template as it was read; `path` is what messages name. */
export interface TemplateSource {
  readonly path: string;
  readonly text: string;
}

/** Where to read which data a template gets. */
export const DATA_HINT = 'docs/templates.md lists what a template can name.';

/** Something wrong at a place of a template. Line and column count from 1. */
export class TemplateFault extends Error {
  readonly line: number;
  readonly column: number;
  readonly hint: string | undefined;
  constructor(message: string, at: { line: number; column: number }, hint?: string) {
    super(message);
    this.line = at.line;
    this.column = at.column;
    this.hint = hint;
  }
}

/** The error that the command line shows for whatever went wrong in a template: its path, line, column and a sentence. */
export function templateError(source: TemplateSource, error: unknown): OperationError {
  if (error instanceof OperationError) return error;
  if (error instanceof PageTooLarge)
    return new OperationError(
      `${source.path}: Unexpected number of blocks, expected a page with fewer than two million.`,
      'An {{#each}} inside another one multiplies; so does a partial that includes another one twice.',
    );
  if (error instanceof RangeError)
    return new OperationError(
      `${source.path}: Unexpected endless inclusion, expected partials that end.`,
      'A partial that includes itself needs an {{#if}} around the inclusion.',
    );
  const fault = error instanceof TemplateFault ? error : faultOf(source.text, error);
  return new OperationError(
    `${source.path}:${fault.line}:${fault.column}: ${fault.message}`,
    fault.hint ?? undefined,
  );
}

function faultOf(text: string, error: unknown): TemplateFault {
  const message = error instanceof Error ? error.message : String(error);
  const place = error as { lineNumber?: number; column?: number };
  const missing = /^"(.+)" not defined in /.exec(message)?.[1];
  if (place.lineNumber !== undefined && place.column !== undefined) {
    const at = { line: place.lineNumber, column: place.column + 1 };
    if (missing !== undefined)
      return new TemplateFault(
        `Unexpected name \`${missing}\`, expected one that the data has here.`,
        at,
        DATA_HINT,
      );
    const blocks = /^(\S+) doesn't match (\S+)/.exec(message);
    if (blocks)
      return new TemplateFault(
        `Unexpected {{/${blocks[2]}}}, expected {{/${blocks[1]}}} to end the block that begins here.`,
        at,
      );
    return new TemplateFault(sentence(message.replace(/ - \d+:\d+$/, '')), at);
  }
  return syntaxFault(text, message);
}

/** Reads Handlebars' syntax messages, which give a line and a picture of the place, but no column. */
function syntaxFault(text: string, message: string): TemplateFault {
  const [head = '', shown = '', caret = '', detail = ''] = message.split('\n');
  const line = Number(/ on line (\d+)/.exec(head)?.[1] ?? 1);
  const got = /got '([A-Z_]+)'/.exec(detail)?.[1];
  const what =
    got === undefined
      ? 'Unexpected text inside {{ }}, expected a name, a helper or a closing }}.'
      : got === 'EOF'
        ? 'Unexpected end of the template, expected the end of a block such as {{/if}}.'
        : `Unexpected ${TOKENS[got] ?? got}, expected ${got.startsWith('CLOSE') ? 'a name or a value before it' : 'something else here'}.`;
  return new TemplateFault(what, placeOf(text, shown, caret.indexOf('^'), line));
}

const TOKENS: Readonly<Record<string, string>> = {
  CLOSE: '}}',
  CLOSE_UNESCAPED: '}}}',
  CLOSE_RAW_BLOCK: '}}}}',
  CLOSE_SEXPR: ')',
  INVERSE: '{{else}}',
  OPEN_INVERSE_CHAIN: '{{else}}',
  OPEN_ENDBLOCK: 'end of a block',
  EQUALS: '=',
  SEP: '.',
};

function placeOf(text: string, shown: string, caret: number, line: number): { line: number; column: number } {
  const cut = shown.startsWith('...') ? 3 : 0;
  const picture = shown.slice(cut).replace(/\.\.\.$/, '');
  const offsets: number[] = [];
  let flat = '';
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\n') continue;
    flat += text[at];
    offsets.push(at);
  }
  const starts = lineStarts(text);
  let best: { line: number; column: number } | undefined;
  for (let found = flat.indexOf(picture); found >= 0; found = flat.indexOf(picture, found + 1)) {
    const position = positionAt(starts, offsets[found + caret - cut] ?? text.length);
    if (!best || Math.abs(position.line - line) < Math.abs(best.line - line)) best = position;
  }
  return best ?? { line, column: 1 };
}

function sentence(message: string): string {
  return `${message.charAt(0).toUpperCase()}${message.slice(1)}${message.endsWith('.') ? '' : '.'}`;
}
