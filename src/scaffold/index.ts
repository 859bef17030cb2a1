export { type EpisodeRequest, scaffoldEpisode } from './episode.ts';
export { type SeriesRequest, scaffoldSeries } from './series.ts';
export { scaffoldShow } from './show.ts';
