import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { compile, run } from '../support/cli.ts';
import { episodePath, showWith, write } from '../support/show.ts';

const schema = JSON.parse(
  readFileSync(fileURLToPath(new URL('../../schemas/diagnostics.schema.json', import.meta.url)), 'utf8'),
) as object;

interface Printed {
  readonly summary: { readonly errors: number; readonly warnings: number };
  readonly diagnostics: readonly {
    readonly rule: string;
    readonly path: string;
    readonly severity: string;
    readonly range: { readonly start: { readonly line: number; readonly column: number } };
    readonly fixes: readonly unknown[];
    readonly related: readonly unknown[];
  }[];
}

beforeAll(compile);

const withFence = (text: string) => `${text}\n\`\`\`pyhton caption="a" caption="b"\nprint(1)\n\`\`\`\n`;

/** The second of three episodes has an error and two warnings. */
function faulty(): string {
  const root = showWith(3);
  const path = episodePath(2);
  const text = readFileSync(`${root}/${path}`, 'utf8');
  write(root, path, `${withFence(text)}\nzero\u200Bwidth\n`);
  return root;
}

describe('coldopen lint', () => {
  test('says that nothing was found, and exits with 0', async () => {
    const root = showWith(2);
    expect(await run(['lint'], root)).toEqual({ code: 0, out: 'Nothing found in 2 episodes.\n', err: '' });
    expect((await run(['lint', episodePath(1)], root)).out).toBe('Nothing found in 1 episode.\n');
  });

  test('prints place, severity, rule, message and the line, and exits with 1', async () => {
    const { code, out, err } = await run(['lint'], faulty());
    expect({ code, err }).toEqual({ code: 1, err: '' });
    const line = readFileSync(`${faulty()}/${episodePath(2)}`, 'utf8').split('\n').length - 5;
    expect(out).toContain(
      [
        `${episodePath(2)}:${line}:4  warning  fence-language`,
        '  There is no language `pyhton`; did you mean `python`?',
        '',
        `  ${line} | \`\`\`pyhton caption="a" caption="b"`,
        `      |    ^^^^^^`,
        '',
        '',
      ].join('\n'),
    );
    expect(out).toMatch(/\n1 error, 2 warnings in 1 file; --fix can mend \d of them\n$/);
  });

  test('shows paths as one would type them in the folder one is in', async () => {
    const root = faulty();
    const { out } = await run(['lint', '002-queue.md'], `${root}/episodes/first-steps`);
    expect(out).toMatch(/^002-queue\.md:\d+:4/m);
    expect((await run(['lint', '001-queue.md'], `${root}/episodes/first-steps`)).code).toBe(0);
  });

  test('looks at the files that are named, and at nothing else', async () => {
    const root = faulty();
    expect((await run(['lint', episodePath(1), episodePath(3)], root)).code).toBe(0);
    expect((await run(['lint', 'episodes/first-steps'], root)).code).toBe(1);
    const settings = readFileSync(`${root}/episodes/show.yaml`, 'utf8');
    write(root, 'episodes/show.yaml', settings.replace('lint: {', 'lint: { no-such-rule-at-all: off,'));
    expect((await run(['lint', episodePath(1)], root)).code).toBe(0);
    const { out } = await run(['lint', 'episodes/show.yaml'], root);
    expect(out).toMatch(/^episodes\/show\.yaml:\d+:9 {2}error {2}lint-settings$/m);
    expect(out).toMatch(/\n1 error in 1 file\n$/);
  });

  test('--quiet prints errors only', async () => {
    const { code, out } = await run(['lint', '--quiet'], faulty());
    expect(code).toBe(1);
    expect(out).toContain('error  container-attributes');
    expect(out).not.toContain('warning');
  });

  test('nothing found is said of nothing else', async () => {
    const root = showWith(1, (text) => `${text}\nzero\u200Bwidth\n`);
    expect((await run(['lint', '--quiet'], root)).out).toBe('No errors in 1 episode.\n');
    expect((await run(['lint', 'episodes/show.yaml'], root)).out).toBe('Nothing found.\n');
    expect((await run(['lint'], showWith(2))).out).toBe('Nothing found in 2 episodes.\n');
  });

  test('--max-warnings fails when there are more', async () => {
    const root = showWith(1, (text) => `${text}\nzero\u200Bwidth\n`);
    expect((await run(['lint'], root)).code).toBe(0);
    expect((await run(['lint', '--max-warnings', '1'], root)).code).toBe(0);
    const failed = await run(['lint', '--max-warnings', '0'], root);
    expect(failed).toMatchObject({
      code: 1,
      err: 'Warnings: 1, more than the 0 that --max-warnings allows.\n',
    });
    expect((await run(['lint', '--max-warnings', '0', '--quiet'], root)).code).toBe(1);
  });

  test.each([
    [['--max-warnings', 'many'], 'Expected a whole number'],
    [['--format', 'prety'], 'Did you mean "pretty"?'],
    [['episodes/first-step'], 'Did you mean "episodes/first-steps"?'],
    [['../elsewhere.md'], 'is no episode, folder or configuration file'],
  ])('%j cannot be done', async (args, sentence) => {
    const { code, out, err } = await run(['lint', ...args], showWith(1));
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(sentence);
  });

  test('has colour where it is forced, and none where it is unwanted', async () => {
    const root = faulty();
    // oxlint-disable-next-line no-control-regex -- the colours themselves are looked for
    const colours = /\u001B\[/;
    expect((await run(['lint'], root)).out).not.toMatch(colours);
    expect((await run(['lint'], root, { FORCE_COLOR: '1' })).out).toMatch(colours);
    expect((await run(['lint'], root, { FORCE_COLOR: '1', NO_COLOR: '1' })).out).not.toMatch(colours);
    expect((await run(['lint', '--format', 'json'], root, { FORCE_COLOR: '1' })).out).not.toMatch(colours);
  });
});

describe('coldopen lint --fix', () => {
  const crlf = (text: string) => text.replaceAll('\n', '\r\n');

  /** An episode on the disk, as Windows may leave it. */
  function mixed(): { root: string; path: string; text: string } {
    const root = showWith(2);
    const path = episodePath(2);
    const text = `\uFEFF${crlf(withFence(readFileSync(`${root}/${path}`, 'utf8')))}`;
    write(root, path, text);
    return { root, path, text };
  }
  const mended = (text: string) => text.replace('pyhton', 'python').replace(' caption="b"', ' ');

  test('mends the file, keeps its line endings and its byte order mark, and prints what is left', async () => {
    const { root, path, text } = mixed();
    const { code, out, err } = await run(['lint', '--fix'], root);
    expect(err).toBe(`Mended ${path}: 2 fixes\n  Write python\n  Delete the one that does not count\n`);
    expect(readFileSync(`${root}/${path}`, 'utf8')).toBe(mended(text));
    expect(out).toMatch(/hint {2}byte-order-mark[^]*\n1 hint in 1 file\n$/);
    expect(code).toBe(0);
    expect(await run(['lint', '--fix'], root)).toEqual({ code: 0, out, err: '' });
  });

  test('--fix-dry-run shows a patch and writes nothing', async () => {
    const { root, path, text } = mixed();
    const { code, out, err } = await run(['lint', '--fix-dry-run'], root);
    expect(readFileSync(`${root}/${path}`, 'utf8')).toBe(text);
    expect(err).toBe('--fix would mend 2 findings; left then: 1 hint in 1 file.\n');
    expect(code).toBe(0);
    expect(out.startsWith(`--- a/${path}\n+++ b/${path}\n@@ -`)).toBe(true);
    expect(out).toContain('\n-```pyhton caption="a" caption="b"\r\n+```python caption="a" \r\n');
    expect(await run(['lint', '--fix-dry-run', episodePath(1)], root)).toEqual({
      code: 0,
      out: '',
      err: '--fix would mend nothing; left then: nothing.\n',
    });
  });

  test('mends only what is named, and fails where errors are left', async () => {
    const { root, path, text } = mixed();
    expect((await run(['lint', '--fix', episodePath(1)], root)).code).toBe(0);
    expect(readFileSync(`${root}/${path}`, 'utf8')).toBe(text);
    write(root, path, text.replace(/$/, '\r\n:::nothing-like-it\r\n:::\r\n'));
    expect((await run(['lint', '--fix'], root)).code).toBe(1);
    expect((await run(['lint', '--fix-dry-run'], root)).code).toBe(1);
  });

  test.each([['--fix'], ['--quiet'], ['--max-warnings=1'], ['--format=json']])(
    '--fix-dry-run makes no sense with %s',
    async (option) => {
      const { code, err } = await run(['lint', '--fix-dry-run', option], showWith(1));
      expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('cannot be used with') });
    },
  );

  test('with --format json the findings are what is left, and the report goes elsewhere', async () => {
    const { root } = mixed();
    const { out } = await run(['lint', '--fix', '--format', 'json'], root);
    expect(JSON.parse(out)).toMatchObject({ summary: { errors: 0, warnings: 0, hints: 1 } });
  });
});

describe('comments that disable a rule', () => {
  const odd = (comment: string) => (text: string) => `${text}\n${comment}:::nothing-like-it\nWords.\n:::\n`;
  const comment = '<!-- coldopen-disable-next-line container-known -- tried out -->\n';

  test('hide an error from a check and from a build', async () => {
    const build = ['build', '--only', 'chapters'];
    const without = showWith(1, odd(''));
    expect((await run(['lint'], without)).code).toBe(1);
    expect((await run(build, without)).code).toBe(1);
    const root = showWith(1, odd(comment));
    expect(await run(['lint'], root)).toEqual({ code: 0, out: 'Nothing found in 1 episode.\n', err: '' });
    expect((await run(build, root)).code).toBe(0);
  });

  test('are deleted by --fix where they hide nothing', async () => {
    const root = showWith(1, (text) => `${text}\n${comment}Words.\n`);
    const { code, err } = await run(['lint', '--fix'], root);
    expect({ code, err }).toEqual({
      code: 0,
      err: `Mended ${episodePath(1)}: 1 fix\n  Delete what disables nothing\n`,
    });
    expect(readFileSync(`${root}/${episodePath(1)}`, 'utf8')).not.toContain('coldopen-');
  });
});

describe('coldopen lint --format json', () => {
  const validate = new Ajv2020({ allErrors: true }).compile<Printed>(schema);
  const parse = (out: string): Printed => {
    const document: unknown = JSON.parse(out);
    if (validate(document)) return document;
    throw new Error(JSON.stringify(validate.errors));
  };

  test('prints what its schema describes, with fixes and related places', async () => {
    const { code, out, err } = await run(['lint', '--format', 'json'], faulty());
    expect({ code, err }).toEqual({ code: 1, err: '' });
    const { summary, diagnostics } = parse(out);
    expect(summary).toEqual({ errors: 1, warnings: 2, hints: 0, files: 1, hidden: 0 });
    expect(diagnostics.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['fence-language', 'warning'],
      ['container-attributes', 'error'],
      ['invisible-character', 'warning'],
    ]);
    expect(diagnostics[1]?.related).toHaveLength(1);
    for (const { path, fixes } of diagnostics) {
      expect(path).toBe(episodePath(2));
      expect(fixes).toHaveLength(1);
    }
  });

  test('is the same from every folder', async () => {
    const root = faulty();
    const { out } = await run(['lint', '--format', 'json'], root);
    expect((await run(['lint', '--format', 'json', '..'], `${root}/episodes/first-steps`)).out).toBe(out);
  });

  test('prints an empty list where nothing was found', async () => {
    const { code, out } = await run(['lint', '--format', 'json'], showWith(1));
    expect(code).toBe(0);
    expect(parse(out)).toMatchObject({ summary: { errors: 0, warnings: 0 }, diagnostics: [] });
  });

  test('the schema refuses what is not of its form', () => {
    expect(validate({ version: 1 })).toBe(false);
  });
});
