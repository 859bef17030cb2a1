import { describe, expect, test } from 'vitest';
import { OperationError } from '../../src/model/index.ts';
import { compileTemplates } from '../../src/render/templates/index.ts';

const load = (files: Record<string, string>) =>
  compileTemplates(
    new Map(Object.entries(files).map(([name, text]) => [name, { path: `templates/${name}`, text }])),
  );

const errorOf = (work: () => unknown): OperationError => {
  try {
    work();
  } catch (error) {
    expect(error).toBeInstanceOf(OperationError);
    return error as OperationError;
  }
  throw new Error('nothing was thrown');
};

describe('a template with a mistake is refused when it is loaded', () => {
  const cases: [string, string, string][] = [
    ['an unclosed block', 'one\n{{#if x}}\n yes', '3:5: Unexpected end of the template'],
    ['a mismatched block', 'one\n{{#if x}}b{{/each}}', '2:4: Unexpected {{/each}}, expected {{/if}}'],
    ['a value that is missing', 'line1\nline two {{foo bar=}} more\nthird', '2:20: Unexpected }}'],
    ['a brace too few', 'a\n {{{x}} ', '2:6: Unexpected }}'],
    ['an else outside a block', 'x {{else}} y', '1:3: Unexpected {{else}}'],
    ['an unknown helper', 'x\n  {{upcase title}}', '2:3: Unexpected helper `upcase`'],
    ['an unknown helper in a block', '{{#echa items}}{{/echa}}', '1:1: Unexpected helper `echa`'],
    ['an unknown helper in an expression', '{{#if (eq a b)}}{{/if}}', '1:7: Unexpected helper `eq`'],
    ['an unknown partial', 'x\n{{> pgae}}', '2:1: Unexpected partial `pgae`'],
    ['an unknown decorator', '{{#*outline "x"}}{{/outline}}', '1:1: Unexpected decorator `outline`'],
    ['a name of JavaScript', '{{title.constructor}}', '1:3: Unexpected name `constructor`'],
    ['the log helper', '{{log title}}', '1:1: Unexpected helper `log`'],
  ];
  test.each(cases)('%s', (_, text, expected) => {
    const error = errorOf(() => load({ 'script.md.hbs': text, 'partials/page.md.hbs': '' }));
    expect(error.message).toContain(`templates/script.md.hbs:${expected}`);
  });

  test('a name that no output uses is not silently ignored', () => {
    const error = errorOf(() => load({ 'scirpt.html.hbs': '' }));
    expect(error.message).toMatch(/^templates\/scirpt\.html\.hbs: Unexpected template name/);
    expect(error.hint).toBe('Did you mean `script.html.hbs`?');
  });

  test('what was probably meant is named', () => {
    expect(errorOf(() => load({ 'script.md.hbs': '{{> pgae}}', 'partials/page.md.hbs': '' })).hint).toBe(
      'Did you mean `page`?',
    );
    expect(errorOf(() => load({ 'script.md.hbs': '{{#eech x}}{{/eech}}' })).hint).toBe(
      'Did you mean `each`?',
    );
  });
});

describe('a template that fails while it runs names its own path, line and column', () => {
  const data = { items: [{ name: 'a' }], empty: null };
  const cases: [string, string, string][] = [
    ['a missing value', 'a\n {{titel}}', '2:4: Unexpected name `titel`'],
    ['a missing value in a list', '{{#each items}}\n{{nmae}}{{/each}}', '2:3: Unexpected name `nmae`'],
    ['a property of nothing', '{{empty.x}}', '1:3: Unexpected name `x`'],
    ['an if about nothing', 'a\n{{#if titel}}x{{/if}}', '2:1: Unexpected block'],
    ['a list that is not there', '{{#each itmes}}x{{/each}}', '1:1: Unexpected block'],
    ['a section that is not there', 'ab{{#itmes}}x{{/itmes}}', '1:6: Unexpected name `itmes`'],
  ];
  test.each(cases)('%s', (_, text, expected) => {
    const set = load({ 'script.md.hbs': text });
    expect(errorOf(() => set.render('script.md.hbs', data)).message).toContain(
      `templates/script.md.hbs:${expected}`,
    );
  });

  test('in a partial, it is the partial that is named', () => {
    const set = load({ 'script.md.hbs': '\n\n{{> list}}', 'partials/list.md.hbs': 'x {{nope}}' });
    expect(errorOf(() => set.render('script.md.hbs', {})).message).toMatch(
      /^templates\/partials\/list\.md\.hbs:1:5: /,
    );
  });

  test('a partial that includes itself for ever ends in a sentence', () => {
    const set = load({ 'script.md.hbs': '{{> a}}', 'partials/a.md.hbs': '{{> a}}' });
    expect(errorOf(() => set.render('script.md.hbs', {})).message).toContain('Unexpected endless inclusion');
  });
});

describe('a page that would never be done is refused', () => {
  const nested = (depth: number): string =>
    depth === 0 ? 'x' : `{{#each items}}${nested(depth - 1)}{{/each}}`;
  const doubling = Array.from(
    { length: 40 },
    (_, at) => `{{#*inline "p${at}"}}${at === 0 ? 'x' : `{{> p${at - 1}}}{{> p${at - 1}}}`}{{/inline}}`,
  );
  test.each([
    ['loops in loops', nested(12)],
    ['partials that include another one twice', `${doubling.join('')}{{> p39}}`],
  ])('%s', (_, text) => {
    const items: unknown[] = [];
    for (let at = 0; at < 10; at++) items.push({ items });
    const set = load({ 'script.md.hbs': text });
    expect(errorOf(() => set.render('script.md.hbs', { items })).message).toBe(
      'templates/script.md.hbs: Unexpected number of blocks, expected a page with fewer than two million.',
    );
    expect(load({ 'script.md.hbs': nested(3) }).render('script.md.hbs', { items })).toBe('x'.repeat(1_000));
  });
});

describe('escaping', () => {
  test('HTML templates escape, Markdown templates do not', () => {
    const set = load({ 'script.html.hbs': '{{x}}', 'script.md.hbs': '{{x}}' });
    expect(set.render('script.html.hbs', { x: '<b>&"' })).toBe('&lt;b&gt;&amp;&quot;');
    expect(set.render('script.md.hbs', { x: '<b>&"' })).toBe('<b>&"');
  });

  test('data is never read as a template', () => {
    const set = load({ 'script.md.hbs': '{{x}}' });
    expect(set.render('script.md.hbs', { x: '{{x}} {{> p}}' })).toBe('{{x}} {{> p}}');
  });

  test('an indented partial keeps the lines of a code block where they are', () => {
    const set = load({ 'script.md.hbs': '  {{> code}}\n', 'partials/code.md.hbs': 'a\nb' });
    expect(set.render('script.md.hbs', {})).toBe('  a\nb');
  });

  test('layouts with blocks and inline partials work', () => {
    const set = load({
      'script.html.hbs': '{{#> page}}{{#*inline "head"}}H{{/inline}}body{{/page}}',
      'partials/page.html.hbs': '<{{> head}}>{{> @partial-block}}</>',
      'partials/head.html.hbs': 'default',
    });
    expect(set.render('script.html.hbs', {})).toBe('<H>body</>');
  });
});
