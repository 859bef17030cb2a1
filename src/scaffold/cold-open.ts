import type { ColdOpenTemplate, Series, Show } from '../model/index.ts';

/**
 * The cold open that is planned, else one that neither neighbour in the series has: the first, by id, of those used
 * least so far. Undefined where the show has no templates.
 */
export function chooseColdOpen(
  show: Show,
  series: Series,
  number: number,
  planned: string | undefined,
): ColdOpenTemplate | undefined {
  const own = planned === undefined ? undefined : show.coldOpens.get(planned);
  if (own) return own;
  const used = new Map<string, number>();
  const near = new Set<string>();
  const note = (at: number | undefined, coldOpen: string | undefined) => {
    if (coldOpen === undefined || at === undefined) return;
    used.set(coldOpen, (used.get(coldOpen) ?? 0) + 1);
    if (Math.abs(at - number) <= 1) near.add(coldOpen);
  };
  for (const { facts } of show.outlines) if (facts.series === series.id) note(facts.number, facts.coldOpen);
  for (const entry of series.planned) note(entry.number, entry.coldOpen);
  const ids = [...show.coldOpens.keys()].sort();
  const free = ids.filter((id) => !near.has(id));
  const [best] = (free.length > 0 ? free : ids).sort(
    (a, b) => (used.get(a) ?? 0) - (used.get(b) ?? 0) || (a < b ? -1 : 1),
  );
  return best === undefined ? undefined : show.coldOpens.get(best);
}
