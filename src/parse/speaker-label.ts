import type { EpisodeFacts, Problem, ShowSettings, Span } from '../model/index.ts';
import { distance } from 'fastest-levenshtein';

/** `**NAME (direction):**` at the start of a line. `end` is where what is said begins. */
export interface SpeakerLabel {
  readonly speaker: string;
  readonly direction?: string | undefined;
  readonly span: Span;
}

const LABEL =
  /^( {0,3})\*\*([^*:()[\]]{1,60}?)[ \t]*(?:\(([^()*]{0,80})\))?[ \t]*(?::\*\*|\*\*[ \t]?:)(?=\s|$)/;
/** Bold labels in capitals that are notes to the reader, never people. */
const NOTES = new Set(
  'note notes warning important tip caution danger info todo fixme example question answer definition theorem proof lemma result results step problem solution exercise hint key takeaway takeaways summary recap remember fact myth q a pro con pros cons before after why what how when where tl;dr tldr faq ps'.split(
    ' ',
  ),
);

/** Who can be named in an episode: lower-case id, name or alias to cast id (a guest without one: the name). */
export function speakerNames(settings: ShowSettings, facts: EpisodeFacts): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const add = (name: string, speaker: string) => {
    const key = fold(name);
    if (key && !names.has(key)) names.set(key, speaker);
  };
  for (const member of settings.cast) {
    for (const name of [member.id, member.name, ...member.aliases]) add(name, member.id);
  }
  for (const guest of facts.guests) {
    for (const name of [guest.id, guest.name]) if (name) add(name, guest.id ?? guest.name);
  }
  for (const host of facts.hosts) add(host, host);
  return names;
}

/** Reads the label of a line that begins at `at`, or says that a bold label probably means somebody unknown. */
export function parseSpeakerLabel(
  line: string,
  at: number,
  names: ReadonlyMap<string, string>,
): { label?: SpeakerLabel; problem?: Problem } {
  const match = line.includes('**') ? LABEL.exec(line) : null;
  if (!match) return {};
  const [whole, indent = '', name = '', direction] = match;
  const start = at + indent.length;
  const folded = fold(name);
  const speaker = names.get(folded);
  if (speaker !== undefined) {
    const span = { start, end: at + whole.length };
    return { label: { speaker, direction: direction?.trim() || undefined, span } };
  }
  const nameAt = start + 2;
  const candidate = nearest(folded, names);
  if (candidate === undefined && !looksLikePerson(name, direction)) return {};
  return {
    problem: {
      code: 'speaker-unknown',
      name: name.trim(),
      candidate,
      span: { start: nameAt, end: nameAt + name.length },
    },
  };
}

/** White space other than single blanks between words. */
const UNTIDY = /^\s|[^\S ]|\s\s|\s$/;

function fold(name: string): string {
  return (UNTIDY.test(name) ? name.trim().replace(/\s+/g, ' ') : name).toLowerCase();
}

function nearest(folded: string, names: ReadonlyMap<string, string>): string | undefined {
  if (folded.length < 4) return undefined;
  for (const known of names.keys()) {
    if (known.length >= 4 && distance(folded, known) <= (known.length > 6 ? 2 : 1))
      return known.toUpperCase();
  }
  return undefined;
}

/** One to three words in capitals that are no note, or a name with a direction in lower case behind it. */
function looksLikePerson(name: string, direction: string | undefined): boolean {
  const words = name.trim().split(/\s+/);
  if (words.length > 3 || words.some((word) => NOTES.has(word.toLowerCase()))) return false;
  if (/^[\p{Lu}][\p{Lu}.'’-]+(?: [\p{Lu}.'’-]+)*$/u.test(name.trim())) return true;
  return direction !== undefined && /^(?:host|guest|expert|narrator)/i.test(direction);
}

/** A bold label that names nobody and stands there once is a label; said again, or nearly a known name, it is a speaker. */
export function withoutChance(problems: readonly Problem[]): readonly Problem[] {
  const counts = new Map<string, number>();
  for (const problem of problems) {
    if (problem.code !== 'speaker-unknown') continue;
    const key = problem.name.toLowerCase();
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return problems.filter(
    (problem) =>
      problem.code !== 'speaker-unknown' ||
      problem.candidate !== undefined ||
      (counts.get(problem.name.toLowerCase()) ?? 0) > 1,
  );
}
