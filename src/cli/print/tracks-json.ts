import { TOOL, type TrackSummary } from '../../index.ts';

/** Learning tracks as one JSON document, as schemas/tracks.schema.json describes it. Keys stand in a fixed order. */
export function printTracksJson(tracks: readonly TrackSummary[]): string {
  const document = {
    version: 1,
    tool: TOOL,
    tracks: tracks.map(({ id, title, description, plannedMs, writtenMs, written, episodes, gaps }) => ({
      id,
      title,
      description: description ?? null,
      plannedMs,
      writtenMs,
      written,
      episodes: episodes.map((episode) => ({
        number: episode.number,
        title: episode.title ?? null,
        series: episode.series ?? null,
        status: episode.status ?? null,
        sketched: episode.sketched,
        plannedMs: episode.plannedMs ?? null,
        writtenMs: episode.writtenMs ?? null,
      })),
      gaps: gaps.map(({ episode, kind, message, hint }) => ({ episode, kind, message, hint: hint ?? null })),
    })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
