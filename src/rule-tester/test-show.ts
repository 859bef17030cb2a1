import type { ShowFiles, SourceFile } from '../model/index.ts';
import { readBuiltInTemplates } from '../read/index.ts';
import type { RuleCase } from './cases.ts';

/** Where a case's text is laid. */
export const EPISODE_PATH = 'episodes/main/001-episode.md';

/** Put in front of a text that has no frontmatter. */
export const FRONTMATTER = `---
series: main
episode: 1
title: An episode
status: draft
hosts: [maya]
objectives: [Say what a rule finds]
---

`;

const BASE: Readonly<Record<string, string>> = {
  'episodes/show.yaml': `title: A show
cast:
  - { id: maya, name: Maya, role: host }
  - { id: sam, name: Sam, role: host }
`,
  'episodes/main/series.yaml': 'id: main\nnumber: 1\ntitle: Main\nepisodes: { from: 1, to: 99 }\n',
};

/** The files of a small show with a case's text and files in it, and the frontmatter that was put before the text. */
export async function showFilesOf({
  text,
  files = {},
}: RuleCase): Promise<{ files: ShowFiles; before: string }> {
  const before = text === undefined || /^---\r?\n/.test(text) ? '' : FRONTMATTER;
  const texts: Record<string, string> = {
    ...BASE,
    ...(text !== undefined && { [EPISODE_PATH]: `${before}${text}` }),
    ...files,
  };
  const all = Object.entries(texts)
    .map(([path, content]): SourceFile => ({ path, text: content, defects: [] }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const like = (pattern: RegExp) => all.filter(({ path }) => pattern.test(path));
  const builtIn = await readBuiltInTemplates();
  const over = (of: readonly SourceFile[], own: readonly SourceFile[]) => [
    ...of.filter(({ path }) => !own.some((other) => other.path === path)),
    ...own,
  ];
  return {
    before,
    files: {
      root: '/show',
      config: all.find(({ path }) => path === 'episodes/show.yaml') as SourceFile,
      sources: all.find(({ path }) => path === 'episodes/sources.yaml'),
      series: like(/^episodes\/[^/]+\/series\.yaml$/),
      formats: over(builtIn.formats, like(/^templates\/formats\//)),
      coldOpens: over(builtIn.coldOpens, like(/^templates\/cold-opens\//)),
      episodes: like(/^episodes\/.*\.md$/),
    },
  };
}
