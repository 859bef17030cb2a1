import { type Finding, spanOfValue } from '../../model/index.ts';
import { asciiSlug } from '../../notation/ascii-slug.ts';
import type { EpisodeRule } from '../rule.ts';
import { quoted } from '../wording.ts';

export const rule: EpisodeRule = {
  name: 'series-file-name',
  scope: 'episode',
  severity: 'error',
  description: 'An episode’s file name begins with its number in three digits, then a hyphen and words.',
  docs: {
    why: 'Files sort in the order of episodes, outputs have the name of their file, and nobody opens 007 to find episode 8 in it.',
  },
  *check({ episode }): Iterable<Finding> {
    const { facts, frontmatter } = episode;
    if (facts.number === undefined) return;
    const name = facts.path.split('/').at(-1) ?? facts.path;
    const digits = String(facts.number).padStart(3, '0');
    if (name.startsWith(`${digits}-`) && /^[a-z0-9]+(?:-[a-z0-9]+)*\.md$/.test(name)) return;
    yield {
      span: spanOfValue(frontmatter.spans, '/episode'),
      message: `The file of episode ${facts.number} is called ${quoted(name)}; expected ${quoted(`${digits}-${slugOf(name)}.md`)}.`,
      hint: 'Rename the file, or correct the number.',
    };
  },
};

/** The words of a file name, without number and ending, as `coldopen new` would spell them. */
function slugOf(name: string): string {
  return asciiSlug(name.replace(/\.md$/i, '')).replace(/^(?:(?:episode|ep)-?)?\d*-?/, '') || 'title';
}
