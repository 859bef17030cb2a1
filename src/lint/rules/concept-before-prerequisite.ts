import { catalogueOf, type CatalogueEntry, conceptsOf, firstNumber } from '../../catalogue/index.ts';
import type { Finding, Show } from '../../model/index.ts';
import { listedPlace } from '../listed-place.ts';
import { isUnread } from '../config-files.ts';
import { isMeantBy } from '../meant-names.ts';
import { isComplete } from '../episodes-in-order.ts';
import { defineRule } from '../rule.ts';
import { quoted } from '../wording.ts';

export const rule = defineRule({
  name: 'concept-before-prerequisite',
  scope: 'show',
  severity: 'warning',
  description: 'No episode takes up a concept before the concepts that it rests on.',
  docs: {
    why: 'show.yaml says what each concept needs. An episode that takes a concept up for the first time can build only on what it teaches itself, and on what earlier episodes taught; a listener who hears the show in order has nothing else. Episodes that are only planned count, so that the clash shows before anyone has written a line. Of a stretch that is only sketched, any episode may be the one. That no episode at all teaches what is needed is said of episodes in review or further: before, the plan may still get one.',
    origin: 'Spiral learning: no layer before its prerequisites',
  },
  *check({ show }) {
    if (isUnread(show.config) || show.series.some(({ config }) => isUnread(config))) return;
    const needs = new Map(show.settings.concepts.map(({ id, prerequisites }) => [id, prerequisites]));
    const entries = catalogueOf(show).flatMap((series) => series.entries);
    const carriers = firstCarriers(entries);
    const known = new Set(needs.keys());
    for (const entry of entries) {
      if (entry.kind !== 'episode' || entry.number === undefined) continue;
      for (const concept of new Set(entry.concepts)) {
        if (carriers.get(concept) !== entry.number) continue;
        for (const needed of new Set(needs.get(concept))) {
          const first = carriers.get(needed);
          const isLate = first !== undefined && first > entry.number;
          const isNever = first === undefined && entry.outline !== undefined && isComplete(entry);
          // What the show does not know, or somebody mistyped, is the business of another rule.
          if (!needs.has(needed) || isMeantBy(carriers.keys(), needed, known)) continue;
          if (isLate || isNever) yield finding(show, entry, { concept, needed, number: entry.number, first });
        }
      }
    }
  },
});

/** The number of the first episode that carries each concept; a sketched stretch carries its own from its first number on. */
function firstCarriers(entries: readonly CatalogueEntry[]): ReadonlyMap<string, number> {
  const carriers = new Map<string, number>();
  for (const entry of entries) {
    const number = firstNumber(entry);
    if (number === undefined) continue;
    for (const concept of conceptsOf(entry))
      carriers.set(concept, Math.min(number, carriers.get(concept) ?? number));
  }
  return carriers;
}

function finding(
  show: Show,
  entry: Extract<CatalogueEntry, { kind: 'episode' }>,
  {
    concept,
    needed,
    number,
    first,
  }: { concept: string; needed: string; number: number; first: number | undefined },
): Finding {
  const when = first === undefined ? 'is taught in no episode' : `comes only in episode ${first}`;
  return {
    ...listedPlace(show, entry, 'concepts', concept),
    message: `Episode ${number} takes up ${quoted(concept)}, which rests on ${quoted(needed)}, and that ${when}; expected it first.`,
    hint:
      first === undefined
        ? `List ${quoted(needed)} under \`concepts:\` of the episode that teaches it.`
        : `Teach ${quoted(needed)} in episode ${number} or before, or take up ${quoted(concept)} after episode ${first}.`,
  };
}
