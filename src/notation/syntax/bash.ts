import { between, type Syntax, type SyntaxCheck, type SyntaxFault } from './fault.ts';
import { loadGrammar } from './grammar.ts';
import { quoted } from './describe-misfit.ts';

/** What shfmt's parser throws: offsets are in bytes of UTF-8. */
interface ShellError {
  readonly Text?: string;
  readonly Incomplete?: boolean;
  readonly Pos?: { readonly Offset: number };
}

/** Bash. A fast grammar judges simple commands; everything else, and what it doubts, is put before shfmt's parser, whose word counts. */
export const bash: Syntax = {
  async load() {
    const grammar = await loadGrammar('bash');
    const simple = new Map<string, boolean>();
    const isSimple = (text: string): boolean => {
      let is = simple.get(text);
      if (is === undefined) {
        if (simple.size >= MAX_KNOWN) simple.clear();
        simple.set(text, (is = !CLOSING.test(text) && !grammar(text, 'verdict')));
      }
      return is;
    };
    const check: SyntaxCheck = async (text) => {
      if (isSimple(text)) return undefined;
      const { parse } = await import('sh-syntax');
      try {
        await parse(text);
        return undefined;
      } catch (error) {
        return describe(text, error as ShellError);
      }
    };
    return Object.assign(check, {
      costOf: (text: string) =>
        isSimple(text) ? 2 * text.length : SHFMT.begin + SHFMT.character * text.length,
    });
  },
  *readings(text) {
    const plain = withoutNames(text);
    if (plain !== text) yield between('', plain, '');
    if (PROMPT.test(text)) yield between('', withoutNames(withoutOutput(text)), '');
  },
};

const MAX_KNOWN = 100;

/** What shfmt's parser takes, in characters that another reads: each text gets a machine of its own. */
const SHFMT = { begin: 60_000, character: 18 } as const;

/** Words that end or divide something: the grammar takes them where nothing was begun. */
const CLOSING = /(?:^|[;&|]|\bthen|\bdo)[ \t]*(?:then|do|done|fi|esac|elif|else|\})(?=$|[\s;&|)])/m;
const PROMPT = /^[ \t]*(?:\(\S+\)[ \t]*)?(?:\[?[\w.-]+@[^\n$#]*)?[$#%❯][ \t]+(?=\S)/mu;

/** `<pod-name>` stands for a word that the reader knows. */
function withoutNames(text: string): string {
  return text.replace(/<[A-Za-z][\w .:/-]{0,60}>/g, (name) => 'x'.repeat(name.length));
}

/** A session as the commands that were typed: prompts and what was printed are blanked. */
function withoutOutput(text: string): string {
  let goesOn = false;
  return text
    .split('\n')
    .map((line) => {
      const prompt = PROMPT.exec(line)?.[0] ?? (goesOn ? (/^[ \t]*>?/.exec(line)?.[0] ?? '') : undefined);
      if (prompt === undefined) return ' '.repeat(line.length);
      const command = line.slice(prompt.length);
      goesOn = command.endsWith('\\');
      return ' '.repeat(prompt.length) + command;
    })
    .join('\n');
}

function describe(text: string, { Text = '', Incomplete, Pos }: ShellError): SyntaxFault | undefined {
  // The parser itself failed: nothing is known of the text.
  if (!Pos || Text === '') return undefined;
  const start = Math.min(offsetOfByte(text, Pos.Offset), Math.max(0, text.length - 1));
  const token = /^[\w.-]+|^\S/u.exec(text.slice(start, start + 60))?.[0] ?? text.charAt(start);
  const message = Text.charAt(0).toUpperCase() + Text.slice(1);
  const isPlain = !message.includes('`') && /^(?:Not a valid|Reached EOF)/.test(message);
  return {
    start,
    end: Math.min(text.length, start + token.length),
    message: isPlain ? `${message}, at ${quoted(token)}.` : `${message.replace(/\.$/, '')}.`,
    ...(Incomplete && { reached: text.length }),
  };
}

function offsetOfByte(text: string, byte: number): number {
  return Buffer.from(text, 'utf8').subarray(0, byte).toString('utf8').length;
}
