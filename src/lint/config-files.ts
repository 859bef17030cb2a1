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

/**
 * Whether a file's YAML is broken or no mapping, so that what it seems to lack may only be unread.
 * That is reported once, in the file itself, and nothing is blamed for what may be in it.
 */
export function isUnread(config: ConfigFile | undefined): boolean {
  if (!config) return false;
  const { data, problems } = config;
  const isMapping = typeof data === 'object' && !Array.isArray(data);
  return !isMapping || problems.some(({ code }) => code === 'yaml-syntax');
}
