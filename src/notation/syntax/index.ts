import { canonicalLanguage } from '../code-languages.ts';
import type { Effort, Syntax, SyntaxCheck, SyntaxFault } from './fault.ts';
import { go } from './go.ts';
import { java } from './java.ts';
import { type Judgement, judgeText } from './judge-text.ts';
import { javascript, jsx, tsx, typescript } from './javascript.ts';
import { json, json5 } from './json.ts';
import { python } from './python.ts';
import { rust } from './rust.ts';
import { bash } from './bash.ts';
import { sql } from './sql.ts';
import { yaml } from './yaml.ts';

export type { Effort, SyntaxFault } from './fault.ts';

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
const MAX_LENGTH = 150_000;

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

/** How a language is judged; what its check needs is loaded once. */
export async function syntaxOf(
  language: CheckedLanguage,
): Promise<{ readonly syntax: Syntax; readonly check: SyntaxCheck }> {
  const syntax: Syntax = SYNTAXES[language];
  let loading = checks.get(language);
  if (!loading) checks.set(language, (loading = syntax.load()));
  return { syntax, check: await loading };
}

/** Texts judged in this process: shows repeat their code. Emptied when there are many. */
const knownByWay = new Map<string, Map<string, Promise<Judgement>>>();
const MAX_KNOWN = 20_000;
/** In UTF-16 code units. */
const MAX_KNOWN_LENGTH = 20_000_000;
let knownCount = 0;
let knownLength = 0;

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
  const known = knownOf(language, parts);
  let judgement = known.get(text);
  if (!judgement) {
    knownCount += 1;
    knownLength += text.length;
    if (knownCount > MAX_KNOWN || knownLength > MAX_KNOWN_LENGTH) forget(text);
    known.set(text, (judgement = judge(language, { text, parts })));
  }
  const { fault, effort: spent } = await judgement;
  if (effort) effort.left -= spent;
  return fault;
}

async function judge(
  language: CheckedLanguage,
  read: { readonly text: string; readonly parts: boolean },
): Promise<Judgement> {
  const { syntax, check } = await syntaxOf(language);
  return judgeText(syntax, check, read);
}

/** All texts but the one that comes next. */
function forget({ length }: string): void {
  for (const known of knownByWay.values()) known.clear();
  knownCount = 1;
  knownLength = length;
}

function knownOf(language: CheckedLanguage, parts: boolean): Map<string, Promise<Judgement>> {
  const way = `${language} ${parts}`;
  let known = knownByWay.get(way);
  if (!known) knownByWay.set(way, (known = new Map<string, Promise<Judgement>>()));
  return known;
}
