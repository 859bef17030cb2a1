import type { ReferencedFile, ReferenceRead } from '../model/index.ts';
import { textOf } from './fields.ts';
import { splitFrontmatter } from './frontmatter.ts';

/** Names under which documents of other tools say how well proven they are. */
const TIER_KEYS = ['tier', 'excellence_tier', 'excellence-tier'];

/** What a source's path leads to; of a Markdown document also the tier its own frontmatter gives. */
export function parseReference({ state, text }: ReferenceRead): ReferencedFile {
  if (state !== 'file' || text === undefined) return { state };
  const { data } = splitFrontmatter(text).frontmatter;
  const tier = TIER_KEYS.map((key) => (Object.hasOwn(data, key) ? textOf(data[key]) : undefined)).find(
    (value) => value !== undefined,
  );
  return { state, tier: tier?.toLowerCase() };
}
