// The peer: the parser that Markdown tools of today share, on whole files.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const processor = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm);
let nodes = 0;
for (const name of readdirSync(process.argv[2], { recursive: true }).sort()) {
  if (!name.endsWith('.md')) continue;
  nodes += processor.parse(readFileSync(join(process.argv[2], name), 'utf8')).children.length;
}
console.log(nodes);
