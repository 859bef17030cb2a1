import { folderOf, type Finding, spanOfValue } from '../../model/index.ts';
import type { EpisodeRule } from '../rule.ts';
import { expectedOneOf, quoted } from '../wording.ts';

export const rule: EpisodeRule = {
  name: 'series-known',
  scope: 'episode',
  severity: 'error',
  description: 'An episode’s series exists, and the episode lies in its folder.',
  docs: {
    why: 'Format, length, level and audience come from the series, and so does the folder of the outputs. An episode that names one series and lies in another would be built as one and listed as the other.',
  },
  *check({ episode, show }): Iterable<Finding> {
    const { facts, frontmatter } = episode;
    if (facts.series === undefined) return;
    const span = spanOfValue(frontmatter.spans, '/series');
    const series = show.series.find(({ id }) => id === facts.series);
    if (!series) {
      const known = show.series.map(({ id }) => id);
      const none = 'the show has no series yet.';
      yield {
        span,
        message: `\`series\` is ${quoted(facts.series)}; ${expectedOneOf(facts.series, known, none)}`,
        hint: 'A series is a folder of `episodes/` with a `series.yaml`. `coldopen new series` makes one.',
      };
      return;
    }
    const folder = folderOf(series.config.file.path);
    if (folderOf(facts.path) !== folder)
      yield {
        span,
        message: `\`series\` is ${quoted(facts.series)}, but the file lies in ${quoted(`${folderOf(facts.path)}/`)}; expected it in ${quoted(`${folder}/`)}.`,
        hint: 'Move the file, or name the series whose folder it lies in.',
      };
  },
};
