import { countQuotas } from '../../catalogue/index.ts';
import { fieldSpan, headIsBroken } from '../episode-numbers.ts';
import { defineRule } from '../rule.ts';

/** A quota's name with one of them, and with more. */
const NOUNS: Readonly<Record<string, readonly [one: string, many: string]>> = {
  'code-examples': ['code example', 'code examples'],
  configs: ['configuration', 'configurations'],
  proofs: ['derivation', 'derivations'],
  diagrams: ['diagram', 'diagrams'],
  exercises: ['exercise', 'exercises'],
  'debugging-scenarios': ['debugging challenge', 'debugging challenges'],
  problems: ['problem', 'problems'],
  quizzes: ['quiz', 'quizzes'],
  words: ['spoken word', 'spoken words'],
};

export const rule = defineRule({
  name: 'quota-met',
  scope: 'episode',
  severity: 'hint',
  from: 'recorded',
  options: {
    share: {
      type: 'number',
      default: 1,
      minimum: 0.01,
      maximum: 1,
      description: 'How much of a quota is enough: 0.5 is half of it.',
    },
  },
  description: 'An episode has as many code examples, derivations, diagrams … as its format sets as a goal.',
  docs: {
    why: 'A format can set goals for what an episode holds, under `quotas`. Big ones, such as a hundred code examples, are meant to be worked towards, so this is a hint, and given once a text is recorded; a show that means its quotas sets `severity` and `from`. Counted are: fences of code, `config`, `derivation`, mermaid and dot fences, `exercise`, `debug-challenge`, `problem` and `quiz` containers, and the words that are said.',
    origin:
      'The plans’ quotas: 100 code examples, 10 production configurations, 10 proofs, 5 debugging scenarios, 5 to 10 problems, 50 diagrams an episode',
  },
  *check({ episode, rundown, show }, { share }) {
    const format = show.formats.get(episode.facts.format ?? '');
    if (!format || headIsBroken(episode)) return;
    const counts = countQuotas(episode, rundown);
    for (const [quota, goal] of Object.entries(format.quotas)) {
      const count = counts[quota];
      const enough = Math.ceil(goal * share);
      if (count === undefined || count >= enough) continue;
      const [one, many] = NOUNS[quota] ?? [quota, quota];
      const partly = enough === goal ? '' : ` of the ${goal} that are its goal`;
      yield {
        span: fieldSpan(episode, 'format'),
        message: `The episode has ${count === 0 ? 'no' : count} ${count === 1 ? one : many}; the format “${format.title}” expects ${enough}${partly}.`,
      };
    }
  },
});
