import type { ParserOptions, ParserPlugin } from '@babel/parser';
import { C_LIKE_SKIP, framed } from './braces.ts';
import { openBracketBefore, unclosedWords } from './brackets.ts';
import { quoted } from './describe-misfit.ts';
import type { Judged, Syntax, SyntaxCheck, SyntaxFault } from './fault.ts';

/** What a compiler says of names and places of statements, which parts of a program cannot know. */
const MEANING =
  /Redeclaration|Undefined|Duplicate|Illegal(?:Break|Return)|LabelRe|StrictDelete|StrictWith|StrictEval|StrictOctal|StrictNumeric|PrivateField|PrivateName|AwaitNotIn|AwaitUsing|ImportOutside|ImportMeta|Constructor|SuperCall|UnexpectedSuper|NewTarget|Abstract|Override|Readonly|Accessor|Overload|Ambient|Optional|Declare/;

interface BabelError {
  readonly pos?: number;
  readonly loc?: { readonly index?: number };
  readonly message: string;
  readonly reasonCode?: string;
}

const SOURCE_TYPES = ['module', 'script'] as const;

/** JavaScript of this year with JSX. */
export const javascript: Syntax = withPlugins([['jsx']]);
export const jsx: Syntax = javascript;
/** TypeScript; where JSX makes sense of a text that is none without, it is taken for that. */
export const typescript: Syntax = withPlugins([['typescript'], ['typescript', 'jsx']]);
export const tsx: Syntax = withPlugins([['typescript', 'jsx']]);

function withPlugins(choices: readonly (readonly ParserPlugin[])[]): Syntax {
  return {
    async load(): Promise<SyntaxCheck> {
      const { parse } = await import('@babel/parser');
      const check: SyntaxCheck = (text) => {
        let best: SyntaxFault | undefined;
        for (const plugins of choices) {
          for (const sourceType of SOURCE_TYPES) {
            const fault = faultIn(parse, text, {
              ...LENIENT,
              sourceType,
              plugins: [...plugins, 'decorators', 'explicitResourceManagement'],
            });
            if (!fault) return undefined;
            if (best === undefined || fault.start > best.start) best = fault;
          }
        }
        return best;
      };
      // An unsound text was read in every way there is.
      const tries = choices.length * SOURCE_TYPES.length;
      return Object.assign(check, {
        costOf: (text: string, verdict: Judged) => text.length * (verdict ? tries : 1),
      });
    },
    readings: (text) =>
      framed(text, [
        ['class _ {\n', '\n}'],
        ['(_ = {\n', '\n})'],
        ['async function* _() {\n', '\n}'],
        ['(', '\n)'],
        ['switch (_) {\n', '\n}'],
        ...(choices[0]?.includes('typescript') ? ([['interface _ {\n', '\n}']] as const) : []),
      ]),
  };
}

const LENIENT: ParserOptions = {
  allowReturnOutsideFunction: true,
  allowAwaitOutsideFunction: true,
  allowSuperOutsideMethod: true,
  allowUndeclaredExports: true,
  allowNewTargetOutsideFunction: true,
  allowImportExportEverywhere: true,
  errorRecovery: true,
};

function faultIn(
  parse: (text: string, options: ParserOptions) => { readonly errors?: unknown },
  text: string,
  options: ParserOptions,
): SyntaxFault | undefined {
  try {
    const errors = (parse(text, options).errors ?? []) as readonly BabelError[];
    const first = errors.find(({ reasonCode }) => !MEANING.test(reasonCode ?? ''));
    return first && describe(text, first);
  } catch (error) {
    // So deep that the parser ran out of stack: nothing that a person wrote, and nothing known to be wrong.
    return error instanceof SyntaxError ? describe(text, error as unknown as BabelError) : undefined;
  }
}

function describe(text: string, error: BabelError): SyntaxFault {
  const start = Math.min(error.loc?.index ?? error.pos ?? 0, text.length);
  const words = error.message.replace(/\s*\(\d+:\d+\)\s*$/, '').split('\n')[0] ?? '';
  const token =
    /^(?:[\p{ID_Start}_$][\p{ID_Continue}$]*|\d+|=>|&&|\|\||[^\s])/u.exec(
      text.slice(start, start + 60),
    )?.[0] ?? '';
  const end = Math.min(text.length, start + Math.max(token.length, 1));
  if (start >= text.trimEnd().length) {
    const open = openBracketBefore(text, start, C_LIKE_SKIP);
    if (open)
      return { start: open.at, end: open.at + 1, message: unclosedWords(open.bracket), reached: start };
    const last = text.trimEnd().length;
    return {
      start: Math.max(0, last - 1),
      end: last,
      message: 'The code ends too early, after this.',
      reached: start,
    };
  }
  const message = /^Unexpected token\b/.test(words)
    ? `Unexpected ${quoted(token)}${words
        .replace(/^Unexpected token,?\s*/, '; ')
        .replace(/^; $/, '')
        .replaceAll('"', '`')}`
    : words.replaceAll('"', '`');
  return { start, end, message: /[.!?]$/.test(message) ? message : `${message}.` };
}
