import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Rule, RULES } from '../src/lint/index.ts';
import { BODY_PATH, FENCE, type FixtureCase, parseFixture } from '../tests/lint/fixture.ts';
import type { GeneratedFile } from './read-schemas.ts';

const FIXTURES = new URL('../tests/lint/rules/', import.meta.url);

/** The page of each rule, made of what the rule says of itself and of the cases it is tested with, and the list of all. */
export async function generateRuleDocs(): Promise<readonly GeneratedFile[]> {
  const pages = RULES.map(async (rule) => {
    const fixture = await readFile(fileURLToPath(new URL(`${rule.name}.md`, FIXTURES)), 'utf8');
    return { path: `docs/rules/${rule.name}.md`, content: page(rule, parseFixture(fixture)) };
  });
  return [{ path: 'docs/rules.md', content: index(RULES) }, ...(await Promise.all(pages))];
}

const BANNER = '<!-- Made by `npm run generate` from the rule and its fixture. Do not edit. -->';

function index(rules: readonly Rule[]): string {
  const rows = rules.map(
    ({ name, severity, scope, description }) =>
      `| [\`${name}\`](rules/${name}.md) | ${severity} | ${scope} | ${cell(description)} |`,
  );
  return `${BANNER}

# Rules

\`coldopen lint\` judges a show by these ${rules.length} rules. A rule that looks at an *episode* sees one at a time; one that looks at
the *show* sees all of them, and its YAML files. One that looks at *comments* sees those that [disable rules](source-format.md#comments).

A finding of severity *error* makes the exit code 1 and keeps the episode from being built. A *warning* is something to mend
before recording, a *hint* something to think about. The severity of any rule is yours to choose, in \`episodes/show.yaml\`:

\`\`\`yaml
lint:
  fence-language: error
  raw-html: off
\`\`\`

| Rule | Severity | Looks at | What it asks for |
|---|---|---|---|
${rows.join('\n')}
`;
}

const LOOKS_AT: Readonly<Record<Rule['scope'], string>> = {
  episode: 'each episode by itself',
  show: 'the show as a whole',
  across: 'all episodes side by side',
  comments: 'comments to the linter, in every file',
};

function page({ name, severity, scope, description, docs }: Rule, cases: readonly FixtureCase[]): string {
  const looksAt = LOOKS_AT[scope];
  const sections = [
    `${BANNER}\n\n# ${name}`,
    description,
    `Severity: **${severity}**. Looks at ${looksAt}. To change it, write \`${name}: off\` (or \`hint\`, \`warning\`, \`error\`) under \`lint:\` in \`episodes/show.yaml\`.`,
    `## Why\n\n${docs.why}`,
    ...(docs.origin === undefined ? [] : [`Origin: ${docs.origin.replace(/\.$/, '')}.`]),
    '## What it finds\n\nThe place of each finding stands between `⟦` and `⟧`, and its message below.',
    ...cases.filter(({ kind }) => kind === 'bad').map(example),
    '## What it leaves alone',
    ...cases.filter(({ kind }) => kind === 'good').map(example),
  ];
  return `${sections.join('\n\n')}\n`;
}

function example({ title, source }: FixtureCase): string {
  const shown = source
    .replace(FENCE, (_, info: string, body: string) => file(info, body))
    .replace(/^(> .*)\n(?=> )/gm, '$1\n>\n');
  return `### ${title.charAt(0).toUpperCase()}${title.slice(1)}\n\n${shown}`;
}

/** A file of a case, said in words instead of the fixture's marks. */
function file(info: string, body: string): string {
  if (info.trim() === 'runs') return `What came of its programs:\n\n\`\`\`\`\`json\n${body}\`\`\`\`\``;
  const words = info.trim().split(/\s+/);
  const path = words.find((word) => word.startsWith('file='))?.slice('file='.length) ?? BODY_PATH;
  const language = path.endsWith('.md') ? 'markdown' : path.endsWith('.yaml') ? 'yaml' : 'text';
  const where = words.includes('body') ? 'An episode, below its frontmatter' : `\`${path}\``;
  const escapes = words.includes('escapes') ? ' (`\\u{200B}` is that character, `\\x{E9}` that byte)' : '';
  return body === ''
    ? `${where}: nothing.`
    : `${where}${escapes}:\n\n\`\`\`\`\`${language}\n${body}\`\`\`\`\``;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
