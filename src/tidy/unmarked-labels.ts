import { type Episode, type EpisodeFacts, type Show, type Span, walkParts, partsOf } from '../model/index.ts';
import { inCapitals } from './speakers.ts';

/** What begins a line like a speaker's label and is read aloud with it, because it lacks the two asterisks. */
export interface UnmarkedLabel {
  /** As it stands, without the blanks around it. */
  readonly written: string;
  readonly span: Span;
  /** The label that does what was meant: `**MAYA:**`. */
  readonly label: string;
  /** Whether nothing else can be meant: somebody who speaks in this episode, in capitals or between marks, where a sentence begins. */
  readonly isSure: boolean;
}

/** Nobody writes a longer line by hand; the bound keeps a hostile one cheap. */
const LONGEST_LINE = 20_000;
const LABEL =
  /^([ \t]{0,3})(__|[*_])?([\p{L}][\p{L}\p{M}\d .'’-]{0,60}?)[ \t]*(?:\(([^()*]{0,80})\))?[ \t]*(?::(?:__|[*_])?|(?:__|[*_]):)(?=[ \t]+\S)/u;

/**
 * The lines of an episode that begin with the name of one of its speakers, or in capitals of anybody in the cast, and a colon.
 * `heads` say who speaks: the episode's own, unless it is held against another version of itself.
 */
export function* unmarkedLabels(
  text: string,
  episode: Episode,
  show: Show,
  heads: readonly Speakers[] = [episode.facts],
): Generator<UnmarkedLabel> {
  const names = knownNames(show, heads);
  for (const part of walkParts(partsOf(episode))) {
    if (part.type !== 'speech' || part.block.type !== 'paragraph') continue;
    const { start, end } = part.block.span;
    let before = '';
    const paragraph = text.slice(start, end);
    if (!paragraph.includes(':')) continue;
    for (const { 0: line, index } of paragraph.matchAll(/[^\r\n]+/g)) {
      const label = line.length > LONGEST_LINE ? undefined : judge(line, start + index, names, before);
      if (label) yield label;
      before = line;
    }
  }
}

type Speakers = Pick<EpisodeFacts, 'hosts' | 'guests'>;

/** Lower-case names, and whether each is of somebody who speaks in this episode. */
function knownNames({ settings }: Show, heads: readonly Speakers[]): ReadonlyMap<string, boolean> {
  const hosts = heads.flatMap((head) => head.hosts);
  const guests = heads.flatMap((head) => head.guests);
  const names = new Map<string, boolean>();
  for (const { id, name, aliases } of settings.cast)
    for (const each of [id, name, ...aliases]) names.set(each.toLowerCase(), hosts.includes(id));
  for (const { id, name } of guests)
    for (const each of [id, name]) if (each) names.set(each.toLowerCase(), true);
  return names;
}

function judge(
  line: string,
  at: number,
  names: ReadonlyMap<string, boolean>,
  before: string,
): UnmarkedLabel | undefined {
  const match = line.includes(':') ? LABEL.exec(line) : null;
  if (!match) return undefined;
  const [whole, indent = '', mark, name = '', direction] = match;
  const speaks = names.get(name.trim().replace(/\s+/g, ' ').toLowerCase());
  const isCapital = name === name.toUpperCase();
  if (speaks === undefined || (!speaks && !isCapital)) return undefined;
  const label = `**${inCapitals(name.trim())}${direction?.trim() ? ` (${direction.trim()})` : ''}:**`;
  return {
    written: whole.trim(),
    span: { start: at + indent.length, end: at + whole.length },
    label,
    isSure: speaks && (isCapital || mark !== undefined) && /(?:^|[.?!…:)\]"'”’*_])[ \t]*$/.test(before),
  };
}
