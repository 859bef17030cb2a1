import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type Rule, RULES } from '../src/lint/index.ts';
import { BODY_PATH, FENCE, type FixtureCase, parseFixture } from '../tests/lint/fixture.ts';
import { optionsSection } from './rule-options.ts';
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
    ({ name, severity, scope, fixable, description }) =>
      `| [\`${name}\`](rules/${name}.md) | ${severity} | ${scope} | ${fixable ? 'yes' : ''} | ${cell(description)} |`,
  );
  return `${BANNER}

# Rules

\`coldopen lint\` judges a show by these ${rules.length} rules. A rule that looks at an *episode* sees one at a time; one that looks at
the *show* sees its YAML files, and the frontmatter and headings of all of them; one that looks *across* sees what is said in
all episodes, side by side. One that looks at *comments* sees those that [disable rules](source-format.md#comments).

A finding of severity *error* makes the exit code 1 and keeps the episode from being built. A *warning* is something to mend
before recording, a *hint* something to think about. The severity of any rule is yours to choose, in \`episodes/show.yaml\`,
and so are the options that some rules have. \`coldopen rules\` lists the rules as your show sets them, \`coldopen explain <rule>\` shows a rule's page.
A show can bring [rules of its own](own-rules.md).

\`\`\`yaml
lint:
  fence-language: error
  raw-html: off
\`\`\`

| Rule | Severity | Looks at | Fixable | What it asks for |
|---|---|---|---|---|
${rows.join('\n')}
`;
}

const LOOKS_AT: Readonly<Record<Rule['scope'], string>> = {
  episode: 'each episode by itself',
  show: 'the show as a whole',
  across: 'all episodes side by side',
  comments: 'comments to the linter, in every file',
};

function page(rule: Rule, cases: readonly FixtureCase[]): string {
  const { name, description, docs } = rule;
  const options = optionsSection(rule);
  const sections = [
    `${BANNER}\n\n# ${name}`,
    description,
    facts(rule),
    `To change how grave it is, write \`${name}: off\` (or \`hint\`, \`warning\`, \`error\`) under \`lint:\` in \`episodes/show.yaml\`.`,
    `## Why\n\n${docs.why}`,
    ...(docs.origin === undefined ? [] : [`Origin: ${docs.origin.replace(/\.$/, '')}.`]),
    ...(options === undefined ? [] : [options]),
    '## What it finds\n\nThe place of each finding stands between `⟦` and `⟧`, and its message below.',
    ...cases.filter(({ kind }) => kind === 'bad').map(example),
    '## What it leaves alone',
    ...cases.filter(({ kind }) => kind === 'good').map(example),
  ];
  return `${sections.join('\n\n')}\n`;
}

/** What is known of a rule at a glance. */
function facts({ severity, scope, from, fixable }: Rule): string {
  const rows = [
    `| Severity | **${severity}** |`,
    `| Looks at | ${LOOKS_AT[scope]} |`,
    ...(from === undefined ? [] : [`| Speaks from | status \`${from}\` on; before, it is silent |`]),
    `| Fixable | ${fixable ? 'yes: `coldopen lint --fix` mends what has one sure way to be mended' : 'no'} |`,
  ];
  return ['| | |', '|---|---|', ...rows].join('\n');
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
  const ending = /[^.]*$/.exec(path)?.[0] ?? '';
  const language = LANGUAGES[ending] ?? 'text';
  const where = words.includes('body') ? 'An episode, below its frontmatter' : `\`${path}\``;
  const escapes = words.includes('escapes') ? ' (`\\u{200B}` is that character, `\\x{E9}` that byte)' : '';
  return body === ''
    ? `${where}: nothing.`
    : `${where}${escapes}:\n\n\`\`\`\`\`${language}\n${body}\`\`\`\`\``;
}

const LANGUAGES: Readonly<Record<string, string>> = { md: 'markdown', yaml: 'yaml', mjs: 'js' };

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
