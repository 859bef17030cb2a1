export { describeGap } from './describe-gap.ts';
export {
  catalogueOf,
  type CatalogueEntry,
  type CatalogueEpisode,
  type CatalogueSeries,
  type CatalogueSketch,
  episodesByNumber,
  firstNumber,
} from './entries.ts';
export { missingGates, requiredGates } from './gates.ts';
export { countQuotas, type QuotaCounts } from './quotas.ts';
export { daysAfter, isoDate, releaseDates } from './release-dates.ts';
export {
  conceptsOf,
  prerequisitesOf,
  type TrackGap,
  type TrackReport,
  type TrackStep,
  walkTracks,
} from './tracks.ts';
