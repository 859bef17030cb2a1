import type { ConfigFile, Show, ShowFiles, SourceFile } from '../model/index.ts';
import type { SchemaName } from '../model/generated/schemas.ts';
import { readColdOpen } from './cold-opens.ts';
import { readFormat } from './formats.ts';
import { schemaProblems } from './schema.ts';
import { readSeries } from './series.ts';
import { readSettings } from './settings.ts';
import { sharedSources } from './sources.ts';
import { parseYaml } from './yaml.ts';

/**
 * Every YAML file of a show as typed facts. What is invalid is absent, or what it would be had nobody written it,
 * and its problem is kept with the file. `outlines` and `references` are empty: they need the episodes.
 */
export function parseShow(files: ShowFiles): Show {
  const config = parseConfig(files.config, 'show');
  const sourcesConfig = files.sources && parseConfig(files.sources, 'sources');
  const formats = files.formats.map((file) => readFormat(parseConfig(file, 'format')));
  const coldOpens = files.coldOpens.map((file) => readColdOpen(parseConfig(file, 'cold-open')));
  const formatsById = new Map(formats.map((format) => [format.id, format]));
  const series = files.series.map((file) => readSeries(parseConfig(file, 'series'), formatsById));
  return {
    settings: readSettings(config),
    config,
    sourcesConfig,
    sources: sharedSources(sourcesConfig?.data, sourcesConfig?.spans ?? {}),
    series: series.sort(
      (a, b) =>
        (a.number ?? Number.POSITIVE_INFINITY) - (b.number ?? Number.POSITIVE_INFINITY) ||
        (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
    ),
    formats: formatsById,
    coldOpens: new Map(coldOpens.map((template) => [template.id, template])),
    outlines: [],
    references: new Map(),
  };
}

/** One YAML file, read and checked against its schema. */
export function parseConfig(file: SourceFile, schema: SchemaName): ConfigFile {
  const { data, spans, problems, sound } = parseYaml(file.text);
  return {
    file,
    data,
    // Keys that are missing as a whole are reported where the file begins.
    spans: { ...spans, '': { value: { start: 0, end: 0 } } },
    problems: sound
      ? [
          ...problems,
          ...schemaProblems(schema, data ?? {}, { ...spans, '': { value: { start: 0, end: 0 } } }),
        ]
      : problems,
  };
}
