import { canonicalLanguage } from '../code-languages.ts';
import { between, type Reading, type Syntax, type SyntaxCheck, type SyntaxFault } from './fault.ts';
import { go } from './go.ts';
import { java } from './java.ts';
import { javascript, jsx, tsx, typescript } from './javascript.ts';
import { json, json5 } from './json.ts';
import { python } from './python.ts';
import { rust } from './rust.ts';
import { bash } from './bash.ts';
import { sql } from './sql.ts';
import { yaml } from './yaml.ts';

export type { SyntaxFault } from './fault.ts';

/** By canonical name. What each needs is loaded when its first text comes. */
const SYNTAXES = {
  bash,
  go,
  java,
  javascript,
  json,
  json5,
  jsx,
  python,
  rust,
  sql,
  tsx,
  typescript,
  yaml,
} as const;

export type CheckedLanguage = keyof typeof SYNTAXES;

/** Canonical names of the languages whose texts can be judged, sorted. */
export const CHECKED_LANGUAGES = Object.keys(SYNTAXES).sort() as readonly CheckedLanguage[];

/** Longer texts are not judged: nobody shows them, and finding a place in them takes long. */
const MAX_LENGTH = 300_000;

/** A longer text is no part of anything. */
const MAX_PART_LENGTH = 30_000;

const checks = new Map<CheckedLanguage, Promise<SyntaxCheck>>();

/** The language's canonical name, where its texts can be judged. */
export function checkedLanguage(name: string): CheckedLanguage | undefined {
  // Their grammars differ too much from that of the shell they are listed with.
  if (/^(?:zsh|ksh)$/i.test(name)) return undefined;
  if (/^json[c5]$/i.test(name)) return 'json5';
  if (/^(?:mysql|postgresql|pgsql|postgres|psql|cql)$/i.test(name)) return 'sql';
  const canonical = canonicalLanguage(name) ?? '';
  return Object.hasOwn(SYNTAXES, canonical) ? (canonical as CheckedLanguage) : undefined;
}

/** Texts judged in this process: shows repeat their code. Emptied when there are many. */
const known = new Map<string, Promise<Judgement>>();
const MAX_KNOWN = 20_000;

interface Judgement {
  readonly fault?: SyntaxFault | undefined;
  /** In characters read. */
  readonly effort: number;
}

/** What may still be spent on a number of texts, in characters read: no clock, so that the same texts get the same verdicts. */
export interface Effort {
  left: number;
}

/** Finding the place of a fault in a reading takes as long as judging that many. */
const PLACING = 8;

/** When so much has been spent on one text, the place that has been found has to do. */
const MAX_EFFORT = 500_000;

/**
 * The first place where a text is none of the language. `parts`: a part of a program passes too, such as statements
 * without their function, members without their class, or `...` for what is left out. `effort` is drawn on by what the text
 * takes, in this call or an earlier one; once it is spent, texts are not judged.
 */
export async function findSyntaxFault(
  language: CheckedLanguage,
  text: string,
  { parts, effort }: { readonly parts: boolean; readonly effort?: Effort },
): Promise<SyntaxFault | undefined> {
  if (text.length > MAX_LENGTH || text.trim() === '' || (effort && effort.left <= 0)) return undefined;
  const key = `${language} ${parts} ${text}`;
  let judgement = known.get(key);
  if (!judgement) {
    if (known.size >= MAX_KNOWN) known.clear();
    known.set(key, (judgement = judge(language, text, parts)));
  }
  const { fault, effort: spent } = await judgement;
  if (effort) effort.left -= spent;
  return fault;
}

async function judge(language: CheckedLanguage, text: string, parts: boolean): Promise<Judgement> {
  const syntax: Syntax = SYNTAXES[language];
  let loading = checks.get(language);
  if (!loading) checks.set(language, (loading = syntax.load()));
  const check = await loading;
  const unsound: { readonly reading: Reading; readonly fault: SyntaxFault | 'unplaced' }[] = [];
  const { weight = 1 } = syntax;
  let effort = 0;
  for (const reading of readingsOf(syntax, text, parts)) {
    effort += weight * reading.text.length;
    const fault = await check(reading.text, 'verdict');
    if (!fault) return { effort };
    unsound.push({ reading, fault });
  }
  let best: SyntaxFault | undefined;
  for (const { reading, fault } of unsound) {
    let placed: SyntaxFault | 'unplaced' | undefined = fault;
    if (placed === 'unplaced') {
      if (best && effort > MAX_EFFORT) break;
      effort += PLACING * weight * reading.text.length;
      placed = await check(reading.text, 'place');
    }
    if (!placed) return { effort };
    if (placed !== 'unplaced') best = further(best, placed, reading.before, text.length);
  }
  return { fault: best, effort };
}

function* readingsOf(syntax: Syntax, text: string, parts: boolean): Generator<Reading> {
  yield between('', text, '');
  if (parts && text.length <= MAX_PART_LENGTH) yield* syntax.readings?.(text) ?? [];
}

/** The fault of the reading that came further. What was put around the text is nothing that its writer can mend. */
function further(
  best: SyntaxFault | undefined,
  fault: SyntaxFault,
  before: number,
  length: number,
): SyntaxFault {
  if (!best) return fault;
  const start = fault.start - before;
  const reached = (fault.reached ?? fault.start) - before;
  if (start < 0 || fault.end - before > length || reached <= (best.reached ?? best.start)) return best;
  return { ...fault, start, end: fault.end - before, reached };
}
