import type { ConfigFile, Show } from '../model/index.ts';

/** The show's YAML files that have been read: show.yaml, sources.yaml, series, formats and cold opens. */
export function configFiles(show: Show): readonly ConfigFile[] {
  return [
    show.config,
    ...(show.sourcesConfig ? [show.sourcesConfig] : []),
    ...show.series.map(({ config }) => config),
    ...[...show.formats.values()].map(({ config }) => config),
    ...[...show.coldOpens.values()].map(({ config }) => config),
  ];
}
