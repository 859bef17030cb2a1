import { type Finding, type Show, spanOfValue } from '../../model/index.ts';
import { attributeNames } from '../attribute-names.ts';
import { isUnread } from '../config-files.ts';
import type { EpisodeContext, EpisodeRule } from '../rule.ts';
import { slipChanges } from '../slips.ts';
import { expectedOneOf, quoted } from '../wording.ts';

export const rule: EpisodeRule = {
  name: 'speaker-known',
  scope: 'episode',
  severity: 'error',
  description: 'Hosts, guests given by id, and the people of stories are in the show’s cast.',
  docs: {
    why: 'Name, voice and pace of a speaker come from the cast. A mistyped id is a stranger: their lines are printed under an id, and their words are timed at somebody else’s pace.',
  },
  *check(context): Iterable<Finding> {
    const { episode, show } = context;
    if (isUnread(show.config)) return;
    const { hosts } = episode.frontmatter.data;
    const known = show.settings.cast.map(({ id }) => id);
    const list = Array.isArray(hosts) ? hosts : [];
    for (const [index, host] of list.entries())
      if (typeof host === 'string' && !known.includes(host.trim()))
        yield unknown(host, 'a host', spanOf(context, `/hosts/${index}`), show);
    for (const key of ['hosts', 'host']) {
      const host = episode.frontmatter.data[key];
      if (typeof host === 'string' && !known.includes(host.trim()))
        yield unknown(host, 'a host', spanOf(context, `/${key}`), show);
    }
    yield* guests(context);
    const people = new Set([...known, ...episode.facts.guests.flatMap(({ id }) => id ?? [])]);
    for (const { name, span } of attributeNames(episode, 'cast'))
      if (!people.has(name))
        yield {
          span,
          message: `${quoted(name)} is in neither cast nor guests; ${expectedOneOf(name, people, 'the show has no cast.')}`,
          ...slipChanges(name, span, people),
        };
  },
};

const spanOf = ({ episode }: EpisodeContext, pointer: string) =>
  spanOfValue(episode.frontmatter.spans, pointer);

/** A bare guest that looks like an id and is nobody's is printed as it stands: probably a slip. */
function* guests(context: EpisodeContext): Iterable<Finding> {
  const { episode, show } = context;
  const { guests: many, guest: one } = episode.frontmatter.data;
  const entries: [unknown, string][] = [
    ...(Array.isArray(many)
      ? many.map((entry, index): [unknown, string] => [entry, `/guests/${index}`])
      : []),
    [Array.isArray(many) ? undefined : many, '/guests'],
    [one, '/guest'],
  ];
  for (const [entry, pointer] of entries) {
    if (typeof entry !== 'string' || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(entry.trim())) continue;
    if (show.settings.cast.some(({ id }) => id === entry.trim())) continue;
    const found = unknown(entry, 'a guest', spanOf(context, pointer), show);
    yield { ...found, hint: 'Somebody who is not in the cast is given by name: `name: Grace Hopper`.' };
  }
}

function unknown(name: string, role: string, span: Finding['span'], show: Show): Finding {
  const known = show.settings.cast.map(({ id }) => id);
  return {
    span,
    message: `${quoted(name)} is ${role}, but is not in the cast; ${expectedOneOf(name, known, 'the show has no cast.')}`,
    hint: 'The cast stands in show.yaml, under `cast:`.',
    ...slipChanges(name.trim(), span, known),
  };
}
