import { sameSpeech } from '../format/index.ts';
import { applyFixes } from '../lint/index.ts';
import { type Diagnostic, filesByPath, type ShowFiles } from '../model/index.ts';
import { parseEpisode, parseShow } from '../parse/index.ts';
import type { Rule } from '../rules.ts';
import type { NamedCase } from './cases.ts';
import { difference, type TestedTexts } from './compare.ts';
import { judge } from './judge-case.ts';
import { EPISODE_PATH, showFilesOf } from './test-show.ts';

/** Runs one case; rejects with all that is wrong with it. */
export async function runCase(rule: Rule, { name, case: each }: NamedCase): Promise<void> {
  const { files, before } = await showFilesOf(each);
  const options = each.options ?? {};
  const found = await judge(rule, files, options);
  const byPath = filesByPath(files);
  const texts: TestedTexts = {
    textOf: (path) => byPath.get(path)?.text ?? '',
    startOf: (path) => (path === EPISODE_PATH ? before.length : 0),
  };
  const wrong = [
    ...wrongFindings(found, each.findings ?? [], texts),
    ...(await wrongFixes(found, { rule, files, options, each, before: before.length })),
  ];
  if (wrong.length > 0)
    throw new Error(`${rule.name}, ${name}:\n${wrong.map((line) => `  ${line}`).join('\n')}`);
}

function wrongFindings(
  found: readonly Diagnostic[],
  expected: NonNullable<NamedCase['case']['findings']>,
  texts: TestedTexts,
): readonly string[] {
  const wrong = found.slice(expected.length).map(({ message, path, span }) => {
    const at = texts.textOf(path).slice(span.start, span.end);
    return `unexpected finding ${JSON.stringify(message)} at ${JSON.stringify(at)} in ${path}`;
  });
  for (const [index, wanted] of expected.entries()) {
    const actual = found[index];
    const what = actual ? difference(actual, wanted, texts) : 'it is not there';
    if (what !== undefined) wrong.push(`finding ${index + 1}: ${what}`);
  }
  return wrong;
}

interface FixedCase {
  readonly rule: Rule;
  readonly files: ShowFiles;
  readonly options: Readonly<Record<string, unknown>>;
  readonly each: NamedCase['case'];
  /** Characters of the frontmatter that is no part of the case. */
  readonly before: number;
}

/** What is wrong with the fixes of a case: what they make of the text, and of what is said in it. */
async function wrongFixes(
  found: readonly Diagnostic[],
  { rule, files, options, each, before }: FixedCase,
): Promise<readonly string[]> {
  const path = each.text === undefined ? files.config.path : EPISODE_PATH;
  const file = filesByPath(files).get(path);
  if (!file) return [];
  let text = file.text;
  let left = found;
  for (let round = 0; ; round++) {
    const next = applyFixes(
      text,
      left.filter((diagnostic) => diagnostic.path === path),
    ).text;
    if (next === text) break;
    if (round === MOST_ROUNDS)
      return ['its fixes never come to an end; expected a fixed text to stay as it is'];
    text = next;
    left = await judge(rule, withText(files, path, text), options);
  }
  const actual = text.slice(before);
  if (text === file.text)
    return each.fixed === undefined ? [] : ['no finding brings a fix, and `fixed` says there is one'];
  if (each.fixed === undefined)
    return [`fixed, the text would be ${JSON.stringify(actual)}; expected that as \`fixed\``];
  const wrong: string[] = [];
  if (rule.fixable !== true) wrong.push('it brings a fix; expected `fixable: true` in the rule');
  if (actual !== each.fixed)
    wrong.push(`fixed, the text is ${JSON.stringify(actual)}, expected ${JSON.stringify(each.fixed)}`);
  const show = parseShow(files);
  const says = (said: string) => ({ text: said, show, episode: parseEpisode({ ...file, text: said }, show) });
  if (path === EPISODE_PATH && !sameSpeech(says(file.text), says(text)))
    wrong.push('the fix changes what is said, which --fix never does; expected it among `suggestions`');
  return wrong;
}

/** Fixes that uncover others are done by then. */
const MOST_ROUNDS = 10;

function withText(files: ShowFiles, path: string, text: string): ShowFiles {
  return {
    ...files,
    config: files.config.path === path ? { ...files.config, text } : files.config,
    episodes: files.episodes.map((file) => (file.path === path ? { ...file, text } : file)),
  };
}
