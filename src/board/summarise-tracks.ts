import {
  type CatalogueEntry,
  catalogueOf,
  describeGap,
  type TrackStep,
  walkTracks,
} from '../catalogue/index.ts';
import type { Show, TrackEpisode, TrackSummary } from '../model/index.ts';
import type { Progress } from './progress.ts';

/** The learning tracks of a show in its order, with their lengths and what they lack. `progress` is by path. */
export function summariseTracks(
  show: Show,
  progress: ReadonlyMap<string, Progress>,
): readonly TrackSummary[] {
  const catalogue = catalogueOf(show);
  const seriesOf = new Map<CatalogueEntry, string>();
  for (const { series, entries } of catalogue)
    for (const entry of entries) if (series) seriesOf.set(entry, series.id);
  return walkTracks(show, catalogue).map(({ track, steps, gaps }) => {
    const episodes = steps.map((step) => episodeOf(step, seriesOf, progress));
    // A number that stands twice is heard once.
    const heard = [...new Map(episodes.map((episode) => [episode.number, episode])).values()];
    return {
      id: track.id,
      title: track.title,
      description: track.description,
      plannedMs: heard.reduce((sum, { plannedMs = 0 }) => sum + plannedMs, 0),
      writtenMs: heard.reduce((sum, { writtenMs = 0 }) => sum + writtenMs, 0),
      written: heard.filter(({ writtenMs = 0 }) => writtenMs > 0).length,
      episodes,
      gaps: gaps.map((gap) => ({ episode: gap.number, kind: gap.kind, ...describeGap(gap, track, show) })),
    };
  });
}

function episodeOf(
  { number, entry }: TrackStep,
  seriesOf: ReadonlyMap<CatalogueEntry, string>,
  progress: ReadonlyMap<string, Progress>,
): TrackEpisode {
  if (!entry) return { number, sketched: false };
  const series = seriesOf.get(entry);
  if (entry.kind === 'sketch') {
    const { title, plannedMs } = entry.sketch;
    return { number, title, series, status: 'planned', sketched: true, plannedMs };
  }
  const { title, status, plannedMs, outline } = entry;
  const writtenMs = progress.get(outline?.facts.path ?? '')?.writtenMs;
  return { number, title, series, status, sketched: false, plannedMs, writtenMs };
}
