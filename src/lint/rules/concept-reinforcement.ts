import type { Finding, Span } from '../../model/index.ts';
import { episodesInOrder, isComplete, type OrderedEpisode } from '../episodes-in-order.ts';
import { namesUnder } from '../frontmatter-names.ts';
import { numberedEpisodes } from '../numbered-episodes.ts';
import { defineRule } from '../rule.ts';
import { counted, quoted } from '../wording.ts';

export const rule = defineRule({
  name: 'concept-reinforcement',
  scope: 'across',
  severity: 'warning',
  from: 'review',
  options: {
    episodes: {
      type: 'integer',
      default: 8,
      minimum: 1,
      maximum: 1000,
      description: 'In how many of the episodes that follow a new concept must be met again.',
    },
  },
  description: 'A concept that an episode introduces is met again before it is forgotten.',
  docs: {
    why: 'What is heard once is lost in a week. A new concept has to come back, if only in a sentence. It counts as met again where a later episode lists it, teaches it, asks about it or says its name. An episode is judged once all those that follow it, as many as the option says, are in review or further: what is still being written may yet come back to it.',
    origin: 'Spiral learning, and the plans’ learning reinforcement',
  },
  *check(context, { episodes }) {
    const ordered = episodesInOrder(context);
    const numbers = [...numberedEpisodes(context.show).keys()].toSorted((a, b) => a - b);
    const files = new Map(ordered.map((episode) => [episode.number, episode]));
    const known = new Set<string>();
    for (const episode of ordered) {
      const first = numbers.indexOf(episode.number) + 1;
      const following = numbers.slice(first, first + episodes);
      const written = following.flatMap((number) => completeFile(files.get(number)));
      for (const [concept, span] of introduced(episode, known))
        if (written.length === episodes && !written.some((later) => meets(later, concept)))
          yield forgotten(episode, concept, span, following);
    }
  },
});

/** New concepts of an episode and where it names them; they are known from then on. */
function introduced({ outline, digest }: OrderedEpisode, known: Set<string>): ReadonlyMap<string, Span> {
  const found = new Map<string, Span>();
  const claims = namesUnder(outline, 'concepts').map(({ name, span }) => ({ concept: name, span }));
  for (const { concept, span } of [...claims, ...digest.lessons])
    if (!known.has(concept) && !found.has(concept)) found.set(concept, span);
  for (const concept of found.keys()) known.add(concept);
  return found;
}

function completeFile(file: OrderedEpisode | undefined): readonly OrderedEpisode[] {
  return file && isComplete(file.outline.facts) ? [file] : [];
}

function meets({ outline, digest }: OrderedEpisode, concept: string): boolean {
  return (
    outline.facts.concepts.includes(concept) ||
    digest.said.includes(concept) ||
    digest.lessons.some((lesson) => lesson.concept === concept)
  );
}

function forgotten(
  { outline }: OrderedEpisode,
  concept: string,
  span: Span,
  following: readonly number[],
): Finding {
  return {
    path: outline.facts.path,
    span,
    message: `${quoted(concept)} is new here, and the ${counted(following.length, 'episode')} that follow never come back to it; expected it again by episode ${following.at(-1)}.`,
    hint: `Say its name in one of them, or give one a container with \`concept=${concept}\`.`,
  };
}
