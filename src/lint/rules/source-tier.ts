import { type Finding, referencePath } from '../../model/index.ts';
import type { ShowRule } from '../rule.ts';
import { sourceEntries, textField } from '../source-entries.ts';
import { quoted } from '../wording.ts';

export const rule: ShowRule = {
  name: 'source-tier',
  scope: 'show',
  severity: 'warning',
  description: 'A source’s tier is the one that its own document gives.',
  docs: {
    why: 'Gold, silver and bronze tell how well proven a source is, and its document is where that is decided and reviewed. A tier that is copied goes stale; this finds out when it has.',
    origin: 'The key `tier` (or `excellence_tier`) in the document’s own frontmatter.',
  },
  *check({ show }): Iterable<Finding> {
    for (const entry of sourceEntries(show)) {
      const path = textField(entry, 'path');
      const tier = textField(entry, 'tier');
      if (path === undefined || tier === undefined) continue;
      const found = show.references.get(referencePath(show.settings.sourcesRoot, path))?.tier;
      if (found === undefined || found === tier) continue;
      yield {
        path: entry.path,
        span: entry.placeOf('tier'),
        message: `\`tier\` of ${quoted(entry.id)} is ${quoted(tier)}, but its document says ${quoted(found)}; expected the same.`,
        hint: `The document is ${quoted(path)}.`,
      };
    }
  },
};
