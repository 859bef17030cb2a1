import { taughtIn, walkBeats } from '../../model/index.ts';
import { conceptsNamed, conceptsSaid } from '../concept-names.ts';
import { namesUnder } from '../frontmatter-names.ts';
import { isMeantBy } from '../meant-names.ts';
import { partsOf } from '../parts.ts';
import { defineRule } from '../rule.ts';
import { quoted } from '../wording.ts';

export const rule = defineRule({
  name: 'concept-taught',
  scope: 'episode',
  severity: 'warning',
  from: 'review',
  description: 'Every concept that an episode lists is in its text.',
  docs: {
    why: 'What frontmatter lists under `concepts` is what the show believes that its listeners know from then on: later episodes build on it, and learning tracks rely on it. A concept counts as taught where a container names it, other than a quiz or a problem, where a definition has its name as its term, and where its name is said.',
    origin: 'Spiral learning: what is claimed has to be taught',
  },
  *check({ episode, show }) {
    const known = new Set(show.settings.concepts.map(({ id }) => id));
    const claims = namesUnder(episode, 'concepts').filter(({ name }) => known.has(name));
    if (claims.length === 0) return;
    const named = taughtIn(episode).map(({ concept }) => concept);
    const taught = new Set(named);
    for (const { name, attributes } of walkBeats(partsOf(episode)))
      if (name === 'definition')
        for (const concept of conceptsNamed(attributes.term ?? '', show)) taught.add(concept);
    if (claims.some(({ name }) => !taught.has(name)))
      for (const concept of conceptsSaid(episode, show).keys()) taught.add(concept);
    for (const { name, span } of claims)
      if (!taught.has(name) && !isMeantBy(named, name, known))
        yield {
          span,
          message: `The episode lists ${quoted(name)} and never teaches it; expected a container that names it, or its name in what is said.`,
          hint: `Put the part that teaches it into \`:::concept{id=${name}}\`, or give its container \`concept=${name}\`.`,
        };
  },
});
