import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkShow } from '../../src/check/index.ts';
import { type Rule, ruleByName, RULES } from '../../src/lint/index.ts';
import type { Diagnostic, Fix, RunProgram, RunResult } from '../../src/model/index.ts';
import { openOwnRules } from '../../src/plugins/index.ts';
import { compile } from '../support/cli.ts';
import { type Expectation, type FixtureCase, matchesWording, parseFixture } from './fixture.ts';

const FIXTURES = join(import.meta.dirname, 'rules');
const BASE_SHOW = join(import.meta.dirname, '../fixtures/base-show');

let scratch: string;
beforeAll(() => {
  // A process with own rules is started from what is compiled.
  compile();
  scratch = mkdtempSync(join(tmpdir(), 'coldopen-rules-'));
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

function lay(files: FixtureCase['files']): string {
  const root = mkdtempSync(join(scratch, 'show-'));
  cpSync(BASE_SHOW, root, { recursive: true });
  for (const { path, bytes } of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), bytes);
  }
  return root;
}

async function findings(
  rule: Rule,
  { files, runs }: Pick<FixtureCase, 'files' | 'runs'>,
): Promise<readonly Diagnostic[]> {
  // What a comment hides is told by all rules together.
  const rules = rule.scope === 'comments' ? RULES : [rule];
  const ownRules = rule.name === 'own-rules' ? openOwnRules() : undefined;
  const { diagnostics } = await checkShow({
    root: lay(files),
    rules,
    ownRules,
    runProgram: runs && giving(runs),
  });
  await ownRules?.close();
  if (rule.scope === 'comments') return diagnostics.filter((found) => found.rule === rule.name);
  for (const found of diagnostics) expect(found.rule).toBe(rule.name);
  return diagnostics;
}

/** Gives what came of each program, in their order. */
function giving(runs: readonly RunResult[]): RunProgram {
  const left = [...runs];
  return async () => {
    const next = left.shift();
    if (!next) throw new Error('There are more programs than results in `runs`.');
    return next;
  };
}

/** What was expected and not found, and what was found and not expected, as sentences with the place spelled out. */
function compare(
  fixture: FixtureCase,
  actual: readonly Diagnostic[],
): { missing: string[]; unexpected: string[] } {
  const left = [...actual];
  const missing: string[] = [];
  for (const wanted of fixture.expected) {
    const index = left.findIndex((found) => satisfies(found, wanted));
    if (index < 0) missing.push(describePlace(fixture, wanted.path, wanted, wanted.message, wanted.hint));
    else left.splice(index, 1);
  }
  const unexpected = left.map(({ path, span, message, hint }) =>
    describePlace(fixture, path, span, message, hint),
  );
  return { missing, unexpected };
}

function satisfies(found: Diagnostic, wanted: Expectation): boolean {
  return (
    found.path === wanted.path &&
    found.span.start === wanted.start &&
    found.span.end === wanted.end &&
    matchesWording(found.message, wanted.message) &&
    (wanted.hint === undefined || matchesWording(found.hint, wanted.hint))
  );
}

function describePlace(
  fixture: FixtureCase,
  path: string,
  span: { readonly start: number; readonly end: number },
  message: string,
  hint: string | undefined,
): string {
  const text = fixture.files.find((file) => file.path === path)?.text ?? '';
  const before = text.slice(Math.max(0, span.start - 12), span.start);
  const marked = `${before}⟦${text.slice(span.start, span.end)}⟧${text.slice(span.end, span.end + 12)}`;
  return `${path} ${JSON.stringify(marked)}: ${message}${hint === undefined ? '' : ` Hint: ${hint}`}`;
}

function applied(fixture: FixtureCase, path: string, fix: Fix): FixtureCase['files'] {
  return fixture.files.map((file) => {
    if (file.path !== path) return file;
    let text = file.text;
    for (const { span, text: replacement } of fix.edits.toSorted((a, b) => b.span.start - a.span.start))
      text = text.slice(0, span.start) + replacement + text.slice(span.end);
    return { path, text, bytes: Buffer.from(text) };
  });
}

const names = readdirSync(FIXTURES)
  .filter((name) => name.endsWith('.md'))
  .map((name) => name.slice(0, -'.md'.length));

test('every rule has a fixture, and every fixture a rule', () => {
  expect(names.toSorted()).toEqual(RULES.map((rule) => rule.name).toSorted());
});

describe.each(names)('%s', (name) => {
  const rule = ruleByName(name);
  const cases = parseFixture(readFileSync(join(FIXTURES, `${name}.md`), 'utf8'));

  test('has good and bad cases', () => {
    expect(rule).toBeDefined();
    expect(new Set(cases.map((fixture) => fixture.kind))).toEqual(new Set(['bad', 'good']));
    expect(new Set(cases.map(({ kind, title }) => `${kind}: ${title}`)).size).toBe(cases.length);
  });
  if (!rule) return;
  let fixes = 0;

  test.each(cases.map((fixture) => [`${fixture.kind}: ${fixture.title}`, fixture] as const))(
    '%s',
    async (_, fixture) => {
      const found = await findings(rule, fixture);
      expect(compare(fixture, found)).toEqual({ missing: [], unexpected: [] });
      for (const { path, message, fixes: own = [], suggestions = [] } of found) {
        fixes += own.length;
        for (const fix of own) {
          const after = await findings(rule, { files: applied(fixture, path, fix), runs: fixture.runs });
          expect(after.length, `"${fix.description}" mends "${message}"`).toBeLessThan(found.length);
        }
        for (const suggestion of suggestions) {
          const after = await findings(rule, {
            files: applied(fixture, path, suggestion),
            runs: fixture.runs,
          });
          // What comes to light then is another matter.
          const same = (all: readonly Diagnostic[]) =>
            all.filter((other) => other.message === message).length;
          expect(same(after), `"${suggestion.description}" mends "${message}"`).toBeLessThan(same(found));
        }
      }
    },
  );

  test('says whether it is fixable, as its cases show', () => {
    expect(rule.fixable ?? false).toBe(fixes > 0);
  });
});
