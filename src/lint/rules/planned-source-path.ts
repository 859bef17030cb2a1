import { type Finding, referencePath } from '../../model/index.ts';
import type { ShowRule } from '../rule.ts';
import { unwrittenPlans } from '../unwritten-plans.ts';
import { counted, quoted } from '../wording.ts';

export const rule: ShowRule = {
  name: 'planned-source-path',
  scope: 'show',
  severity: 'hint',
  description: 'The documents that a planned episode will rest on are there before it is begun.',
  docs: {
    why: 'A plan may name documents that are still to be written or fetched. That is no mistake, and has to be done before the first draft: as soon as the episode’s status is more than `planned`, [`source-path`](source-path.md) makes each missing one an error.',
  },
  *check({ show }): Iterable<Finding> {
    const root = show.settings.sourcesRoot;
    for (const { number, sources, path, sourcesSpan } of unwrittenPlans(show)) {
      const paths = [...new Set(sources.flatMap((source) => source.path ?? []))];
      const missing = paths.filter(
        (each) => show.references.get(referencePath(root, each))?.state === 'missing',
      );
      if (missing.length === 0) continue;
      const episode = number === undefined ? 'the planned episode' : `episode ${number}, which is planned,`;
      yield {
        path,
        span: sourcesSpan,
        message: `Of the ${counted(paths.length, 'document')} for ${episode} ${missing.length} ${missing.length === 1 ? 'is' : 'are'} not there yet; expected ${missing.length === 1 ? 'it' : 'them'} before the first draft.`,
        hint: `The first was looked for at ${quoted(referencePath(root, missing[0] ?? ''))}.`,
      };
    }
  },
};
