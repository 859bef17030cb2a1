import type { FileLookup } from '../lint/index.ts';
import type { Finding, Fix, OwnRuleTrouble, Related, Span } from '../model/index.ts';
import { singleLine } from '../notation/single-line.ts';
import { isRecord, shown } from './read-rule.ts';

/** More than this says nothing to anybody. */
const MOST_FINDINGS = 1_000;
const LONGEST_MESSAGE = 2_000;

export interface ReadFindings {
  /** Those that are sound. */
  readonly findings: readonly Finding[];
  readonly trouble?: OwnRuleTrouble | undefined;
}

/** Judges what a show's rule gave for findings. `home` is the file that a finding without a path is in. */
export function readFindings(value: unknown, files: FileLookup, home: string): ReadFindings {
  if (!Array.isArray(value))
    return {
      findings: [],
      trouble: wrong(`${shown(value)} for findings`, 'a list of them, `[]` where there are none'),
    };
  const findings: Finding[] = [];
  let trouble: OwnRuleTrouble | undefined;
  for (const [index, item] of value.slice(0, MOST_FINDINGS).entries()) {
    try {
      findings.push(readFinding(item, { files, home, which: `finding ${index + 1}` }));
    } catch (error) {
      if (!(error instanceof WrongPart)) throw error;
      trouble ??= wrong(error.found, error.expected);
    }
  }
  if (value.length > MOST_FINDINGS) trouble ??= { code: 'too-many-findings', most: MOST_FINDINGS };
  return { findings, trouble };
}

function wrong(found: string, expected: string): OwnRuleTrouble {
  return { code: 'wrong-finding', found, expected };
}

class WrongPart {
  readonly found: string;
  readonly expected: string;
  constructor(found: string, expected: string) {
    this.found = found;
    this.expected = expected;
  }
}

interface Where {
  readonly files: FileLookup;
  readonly home: string;
  /** `finding 3`, `a fix of finding 3` */
  readonly which: string;
}

function readFinding(value: unknown, where: Where): Finding {
  const { which } = where;
  if (!isRecord(value))
    throw new WrongPart(`${shown(value)} as ${which}`, 'an object with `message` and `span`');
  const path = readPath(value['path'], where);
  const { hint, fixes = [], suggestions = [], related = [] } = value;
  if (![fixes, suggestions, related].every((part) => Array.isArray(part)))
    throw new WrongPart(`${which} with \`fixes\`, \`suggestions\` or \`related\` that are no lists`, 'lists');
  return {
    path,
    span: readSpan(value['span'], path, where),
    message: readText(value['message'], 'message', which),
    ...(hint !== undefined && hint !== null && { hint: readText(hint, 'hint', which) }),
    fixes: listOf(fixes).map((fix) => readChange(fix, path, { ...where, which: `a fix of ${which}` })),
    suggestions: listOf(suggestions).map((suggestion) =>
      readChange(suggestion, path, { ...where, which: `a suggestion of ${which}` }),
    ),
    related: listOf(related).map((other) =>
      readRelated(other, { ...where, which: `a related place of ${which}` }),
    ),
  };
}

function listOf(value: unknown): readonly unknown[] {
  return value as readonly unknown[];
}

function readRelated(value: unknown, where: Where): Related {
  if (!isRecord(value))
    throw new WrongPart(`${shown(value)} as ${where.which}`, 'an object with `path`, `span` and `message`');
  const path = readPath(value['path'], where);
  return {
    path,
    span: readSpan(value['span'], path, where),
    message: readText(value['message'], 'message', where.which),
  };
}

function readChange(value: unknown, path: string, where: Where): Fix {
  const { which } = where;
  if (!isRecord(value) || !Array.isArray(value['edits']) || value['edits'].length === 0)
    throw new WrongPart(`${which} without edits`, 'an object with `description` and `edits`');
  const edits = value['edits'].map((edit: unknown) => {
    if (!isRecord(edit) || typeof edit['text'] !== 'string')
      throw new WrongPart(`${which} with an edit without text`, '`span` and `text`');
    return { span: readSpan(edit['span'], path, where), text: edit['text'] };
  });
  const sorted = edits.toSorted((a, b) => a.span.start - b.span.start);
  if (sorted.some(({ span }, index) => index > 0 && span.start < (sorted[index - 1]?.span.end ?? 0)))
    throw new WrongPart(`${which} whose edits overlap`, 'edits side by side');
  return { description: readText(value['description'], 'description', which), edits };
}

function readPath(value: unknown, { files, home, which }: Where): string {
  if (value === undefined || value === null) return home;
  if (typeof value === 'string' && (value === home || files.get(value))) return value;
  throw new WrongPart(`${which} in ${shown(value)}`, "the path of one of the show's files");
}

function readSpan(value: unknown, path: string, { files, which }: Where): Span {
  const { start, end } = isRecord(value) ? value : {};
  if (!Number.isSafeInteger(start) || !Number.isSafeInteger(end))
    throw new WrongPart(`${which} with the span ${shown(value)}`, '`start` and `end` as whole numbers');
  const span = { start: start as number, end: end as number };
  const length = files.get(path)?.text.length ?? 0;
  if (span.start < 0 || span.end < span.start || span.end > length)
    throw new WrongPart(
      `${which} with a span from ${span.start} to ${span.end}`,
      `one within the ${length} characters of ${shown(path)}`,
    );
  return span;
}

function readText(value: unknown, key: string, which: string): string {
  const text = typeof value === 'string' ? singleLine(value) : '';
  if (text === '') throw new WrongPart(`${which} without a ${key}`, 'a sentence');
  return text.length > LONGEST_MESSAGE ? `${text.slice(0, LONGEST_MESSAGE - 1)}…` : text;
}
