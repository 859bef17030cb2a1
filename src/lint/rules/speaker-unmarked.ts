import { type Change, type EpisodeFacts, type Finding, type Show, walkParts } from '../../model/index.ts';
import { isUnread } from '../config-files.ts';
import { partsOf } from '../parts.ts';
import type { EpisodeRule } from '../rule.ts';
import { quoted } from '../wording.ts';

export const rule: EpisodeRule = {
  name: 'speaker-unmarked',
  scope: 'episode',
  severity: 'warning',
  description: 'A line that begins with a speaker’s name and a colon has it as a label, `**NAME:**`.',
  docs: {
    why: 'Only a bold name changes the speaker. `MAYA: Good morning` is one more sentence of whoever spoke before: the name is read aloud, the words are timed at somebody else’s rate, and the transcript gives them to the wrong person. A name counts in capitals, or where it is a host’s or a guest’s of this episode.',
    origin: 'The source format: Speakers',
  },
  *check(context): Iterable<Finding> {
    const { episode, show, file } = context;
    if (isUnread(show.config)) return;
    const names = knownNames(show, episode.facts);
    for (const part of walkParts(partsOf(episode))) {
      if (part.type !== 'speech' || part.block.type !== 'paragraph') continue;
      const { start, end } = part.block.span;
      for (const { 0: line, index } of file.text.slice(start, end).matchAll(/[^\r\n]+/g)) {
        const finding = line.length > LONGEST_LINE ? undefined : judge(line, start + index, names);
        if (finding) yield finding;
      }
    }
  },
};

/** Nobody writes a longer line by hand; the bound keeps a hostile one cheap. */
const LONGEST_LINE = 20_000;
const LABEL =
  /^([ \t]{0,3})(__|[*_])?([\p{L}][\p{L}\p{M}\d .'’-]{0,60}?)[ \t]*(?:\(([^()*]{0,80})\))?[ \t]*(?::(?:__|[*_])?|(?:__|[*_]):)(?=[ \t]+\S)/u;

/** Lower-case names, and whether each is of somebody who speaks in this episode. */
function knownNames({ settings }: Show, { hosts, guests }: EpisodeFacts): ReadonlyMap<string, boolean> {
  const names = new Map<string, boolean>();
  for (const { id, name, aliases } of settings.cast)
    for (const each of [id, name, ...aliases]) names.set(each.toLowerCase(), hosts.includes(id));
  for (const { id, name } of guests)
    for (const each of [id, name]) if (each) names.set(each.toLowerCase(), true);
  return names;
}

function judge(line: string, at: number, names: ReadonlyMap<string, boolean>): Finding | undefined {
  const match = LABEL.exec(line);
  if (!match) return undefined;
  const [whole, indent = '', , name = '', direction] = match;
  const speaks = names.get(name.trim().replace(/\s+/g, ' ').toLowerCase());
  if (speaks === undefined || (!speaks && name !== name.toUpperCase())) return undefined;
  const span = { start: at + indent.length, end: at + whole.length };
  const label = `**${name.trim().toUpperCase()}${direction?.trim() ? ` (${direction.trim()})` : ''}:**`;
  const change: Change = { description: `Write ${label}`, edits: [{ span, text: label }] };
  return {
    span,
    message: `${quoted(whole.trim())} is read aloud with the line; expected the label ${quoted(label)}.`,
    suggestions: [change],
  };
}
