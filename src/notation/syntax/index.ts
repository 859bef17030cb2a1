import { canonicalLanguage } from '../code-languages.ts';
import type { Syntax, SyntaxCheck, SyntaxFault } from './fault.ts';
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
const known = new Map<string, Promise<SyntaxFault | undefined>>();
const MAX_KNOWN = 20_000;

/**
 * The first place where a text is none of the language. `parts`: a part of a program passes too, such as statements
 * without their function, members without their class, or `...` for what is left out.
 */
export function findSyntaxFault(
  language: CheckedLanguage,
  text: string,
  { parts }: { readonly parts: boolean },
): Promise<SyntaxFault | undefined> {
  if (text.length > MAX_LENGTH || text.trim() === '') return Promise.resolve(undefined);
  const key = `${language} ${parts} ${text}`;
  let fault = known.get(key);
  if (!fault) {
    if (known.size >= MAX_KNOWN) known.clear();
    known.set(key, (fault = judge(language, text, parts)));
  }
  return fault;
}

async function judge(
  language: CheckedLanguage,
  text: string,
  parts: boolean,
): Promise<SyntaxFault | undefined> {
  const syntax: Syntax = SYNTAXES[language];
  let check = checks.get(language);
  if (!check) checks.set(language, (check = syntax.load()));
  const judgeText = await check;
  let best = await judgeText(text, false);
  if (!best || !parts || text.length > MAX_PART_LENGTH) return best;
  for (const { text: reading, before } of syntax.readings?.(text) ?? []) {
    const fault = await judgeText(reading, true);
    if (!fault) return undefined;
    // What was put around the text is nothing that its writer can mend.
    const start = fault.start - before;
    const reached = (fault.reached ?? fault.start) - before;
    if (start < 0 || fault.end - before > text.length || reached <= (best.reached ?? best.start)) continue;
    best = { ...fault, start, end: fault.end - before, reached };
  }
  return best;
}
