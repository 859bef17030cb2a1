import { type Fix, spanOfValue, taughtIn } from '../../model/index.ts';
import { namesUnder } from '../frontmatter-names.ts';
import { headIsBroken } from '../episode-numbers.ts';
import { isUnusable } from '../likely-causes.ts';
import { isMeantBy } from '../meant-names.ts';
import { defineRule, type EpisodeContext } from '../rule.ts';
import { quoted } from '../wording.ts';

export const rule = defineRule({
  name: 'concept-listed',
  scope: 'episode',
  severity: 'warning',
  from: 'draft',
  description: 'A concept that an episode has a `concept` container for is in its frontmatter.',
  fixable: true,
  docs: {
    why: 'The order in which a show teaches, its learning tracks, its glossary and its board go by what frontmatter lists under `concepts`. A concept that is taught and not listed does not exist for them. `--fix` adds it to the list. Other containers may name a concept of an earlier episode, to remind or to ask; they are left alone.',
    origin: 'Spiral learning: what is taught has to be claimed',
  },
  *check(context) {
    const { episode, show } = context;
    if (headIsBroken(episode) || isUnusable(episode, 'concepts')) return;
    const known = new Set(show.settings.concepts.map(({ id }) => id));
    const claimed = namesUnder(episode, 'concepts').map(({ name }) => name);
    const seen = new Set(claimed);
    for (const { concept, container, span } of taughtIn(episode)) {
      if (container !== 'concept' || seen.has(concept) || !known.has(concept)) continue;
      seen.add(concept);
      if (isMeantBy(claimed, concept, known)) continue;
      yield {
        span,
        message: `${quoted(concept)} is taught here and is not in the frontmatter; expected it under \`concepts:\`.`,
        fixes: addition(context, concept),
      };
    }
  },
});

/** Adds a name to a list that stands on one line between brackets; other lists are left to the author. */
function addition({ episode, file }: EpisodeContext, concept: string): readonly Fix[] | undefined {
  const { data, spans } = episode.frontmatter;
  if (!Array.isArray(data.concepts) || !/^[a-z][a-z0-9-]*$/.test(concept)) return undefined;
  const { start, end } = spanOfValue(spans, '/concepts');
  const list = file.text.slice(start, end);
  if (!/^\[[^\n#]*\]$/.test(list)) return undefined;
  const kept = list.slice(0, -1).trimEnd();
  const text = `${/[[,]$/.test(kept) ? '' : ','}${kept.endsWith('[') ? '' : ' '}${concept}`;
  const span = { start: start + kept.length, end: end - 1 };
  return [{ description: `Add ${concept} to the list`, edits: [{ span, text }] }];
}
