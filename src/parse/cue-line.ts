import type { Cue, CueKind, Problem } from '../model/index.ts';
import { readCueTime } from './cue-time.ts';

const KINDS: readonly CueKind[] = ['SFX', 'MUSIC', 'PAUSE', 'VISUAL', 'STAGE'];
/** Longer lines are nobody's cue; the bound keeps a hostile one cheap. */
const LONGEST_LINE = 2_000;
const EMPHASIS = '(?:\\*{1,3}|_{1,3})?';
const CUE = new RegExp(
  `^[ \\t]*${EMPHASIS}\\[(${KINDS.join('|')}):[ \\t]*([^\\[\\]]*?)[ \\t]*\\]${EMPHASIS}[ \\t]*$`,
);
/** Anything in square brackets alone on a line that begins with a kind's name in any case. */
const NEARLY = new RegExp(
  `^[ \\t]*${EMPHASIS}\\[[ \\t]*(${KINDS.join('|')}|SOUND EFFECTS?|SOUND|FX)\\b[ \\t]*([:;,\\-–—]?)[ \\t]*([^\\[\\]]*?)[ \\t]*\\](.*)$`,
  'i',
);

/** A line that is exactly a cue, with emphasis around it or without; `at` is where the line begins in the file. */
export function parseCueLine(line: string, at: number): Cue | undefined {
  const match = line.includes('[') && line.length <= LONGEST_LINE ? CUE.exec(line) : null;
  if (!match) return undefined;
  const text = match[2] ?? '';
  const start = at + (line.length - line.trimStart().length);
  const span = { start, end: at + line.trimEnd().length };
  const kind = match[1] as CueKind;
  return { type: 'cue', kind, text, ...readCueTime(kind, text), span };
}

/** A line that was probably meant as a cue: wrong case, no colon, words after the bracket. It stays prose. */
export function nearlyCue(line: string, at: number): Problem | undefined {
  const match = line.includes('[') && line.length <= LONGEST_LINE ? NEARLY.exec(line) : null;
  if (!match) return undefined;
  const [, kind = '', mark = '', text = '', rest = ''] = match;
  if (mark === '' && text === '') return undefined;
  const onlyBracket = /^[*_ \t]*$/.test(rest);
  if (!onlyBracket && (mark !== ':' || kind !== kind.toUpperCase())) return undefined;
  const start = at + (line.length - line.trimStart().length);
  const known = KINDS.find((name) => name === kind.toUpperCase()) ?? 'SFX';
  return {
    code: 'cue-malformed',
    text: line.trim(),
    suggestion: onlyBracket
      ? `[${known}: ${mark === '' ? text.replace(/^of\s+(?=\S)/i, '') : text}]`
      : undefined,
    span: { start, end: at + line.trimEnd().length },
  };
}

/** Whether Markdown would take the line for a link definition and swallow it, although it begins as a cue or citation. */
export function looksLikeDefinition(line: string): boolean {
  return line.includes(']:') && CUE_DEFINITION.test(line);
}

const CUE_DEFINITION = new RegExp(`^ {0,3}\\[(?:(?:${KINDS.join('|')})\\b|@)[^\\]]*\\]:`, 'i');
