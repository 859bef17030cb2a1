import { type Finding, type Span, spanOfValue } from '../../model/index.ts';
import { attributeNames } from '../attribute-names.ts';
import { isUnread } from '../config-files.ts';
import type { EpisodeContext, EpisodeRule } from '../rule.ts';
import { slipChanges } from '../slips.ts';
import { expectedOneOf, quoted } from '../wording.ts';

export const rule: EpisodeRule = {
  name: 'reference-known',
  scope: 'episode',
  severity: 'error',
  fixable: true,
  description: 'Threads, concepts, emotions and stakes that an episode names are in show.yaml.',
  docs: {
    why: 'A thread is golden because it comes back, and a concept is taught in layers over many episodes. Under two spellings it is two threads, and neither of them comes back.',
  },
  *check(context): Iterable<Finding> {
    const { episode, show } = context;
    if (isUnread(show.config)) return;
    const { threads, concepts, emotions, stakes } = show.settings;
    const conceptIds = concepts.map(({ id }) => id);
    yield* judge(
      listed(context, 'threads'),
      'thread',
      'threads',
      threads.map(({ id }) => id),
    );
    yield* judge(
      attributeNames(episode, 'thread'),
      'thread',
      'threads',
      threads.map(({ id }) => id),
    );
    yield* judge(listed(context, 'concepts'), 'concept', 'concepts', conceptIds);
    yield* judge(attributeNames(episode, 'concept'), 'concept', 'concepts', conceptIds);
    yield* judge(attributeNames(episode, 'emotion'), 'emotion', 'emotions', emotions);
    yield* judge(attributeNames(episode, 'stakes'), 'stakes level', 'stakes', stakes);
  },
};

interface Named {
  readonly name: string;
  readonly span: Span;
}

/** The names under a key of the frontmatter, be it one or a list. */
function listed({ episode }: EpisodeContext, key: string): Named[] {
  const { data, spans } = episode.frontmatter;
  const value = data[key];
  const places: [unknown, string][] = Array.isArray(value)
    ? value.map((entry, index) => [entry, `/${key}/${index}`])
    : [[value, `/${key}`]];
  return places.flatMap(([entry, pointer]) =>
    typeof entry === 'string' ? [{ name: entry.trim(), span: spanOfValue(spans, pointer) }] : [],
  );
}

function* judge(
  named: Iterable<Named>,
  noun: string,
  key: string,
  known: readonly string[],
): Iterable<Finding> {
  for (const { name, span } of named)
    if (!known.includes(name))
      yield {
        span,
        message: `${quoted(name)} is no ${noun} of the show; ${expectedOneOf(name, known, `show.yaml has no \`${key}:\`.`)}`,
        hint: `They stand in show.yaml, under \`${key}:\`.`,
        ...slipChanges(name, span, known),
      };
}
