import { knownBefore, taughtIn } from '../../model/index.ts';
import { conceptsSaid } from '../concept-names.ts';
import { defineRule } from '../rule.ts';
import { quoted } from '../wording.ts';

export const rule = defineRule({
  name: 'concept-order',
  scope: 'episode',
  severity: 'warning',
  from: 'draft',
  description: 'Within an episode, what a concept rests on is taught before it.',
  docs: {
    why: 'When one episode teaches two concepts, and the second is what the first rests on, listeners hear the house before the ground. Containers that name a concept are compared in the order of the text, but for quizzes and problems, which only ask about it. What an earlier episode lists is known already, and what has been named before.',
    origin: 'Spiral learning: no layer before its prerequisites',
  },
  *check({ episode, show }) {
    const known = knownBefore(episode.facts, show);
    const needs = new Map(show.settings.concepts.map(({ id, prerequisites }) => [id, prerequisites]));
    const lessons = taughtIn(episode);
    const heard = new Set<string>(known);
    const said = conceptsSaid(episode, show);
    for (const { concept, span } of lessons) {
      const isHeard = (id: string) => heard.has(id) || (said.get(id)?.start ?? Infinity) < span.start;
      const late = isHeard(concept)
        ? undefined
        : needs
            .get(concept)
            ?.map((needed) => lessons.find((lesson) => lesson.concept === needed && !isHeard(needed)))
            .find((lesson) => lesson !== undefined && lesson.concept !== concept);
      heard.add(concept);
      if (late)
        yield {
          span,
          message: `${quoted(concept)} is taught here, and ${quoted(late.concept)}, on which it rests, only below; expected them the other way round.`,
          related: [
            { path: episode.facts.path, span: late.span, message: `${quoted(late.concept)} is taught here.` },
          ],
        };
    }
  },
});
