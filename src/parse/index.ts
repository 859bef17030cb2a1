export { outlineEpisode, parseEpisode } from './episode.ts';
export { episodeFacts } from './facts.ts';
export { splitFrontmatter } from './frontmatter.ts';
export { parseImage } from './image.ts';
export { useMarkdownParser } from './markdown.ts';
export { parseReference } from './reference.ts';
export { parseShow } from './show.ts';
