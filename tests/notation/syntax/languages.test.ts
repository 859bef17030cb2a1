import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  CHECKED_LANGUAGES,
  type CheckedLanguage,
  checkedLanguage,
  findSyntaxFault,
} from '../../../src/notation/syntax/index.ts';
import { SOUND, UNSOUND } from './parts.ts';

const PARTS = { parts: true };
const WHOLE = { parts: false };

/** The text with its fault between marks. */
async function marked(language: CheckedLanguage, text: string, options = PARTS): Promise<string> {
  const fault = await findSyntaxFault(language, text, options);
  return fault
    ? `${text.slice(0, fault.start)}⟦${text.slice(fault.start, fault.end)}⟧${text.slice(fault.end)} ${fault.message}`
    : text;
}

describe.each(CHECKED_LANGUAGES)('%s', (language) => {
  test.each(SOUND[language] ?? [])('is sound: %j', async (text) => {
    expect(await marked(language, text)).toBe(text);
  });

  test.each(UNSOUND[language] ?? [])('is not: %j', async (code, message) => {
    expect(await marked(language, code.replace(/[⟦⟧]/g, ''))).toBe(`${code} ${message}`);
  });

  test('has cases of both kinds', () => {
    expect(SOUND[language]?.length).toBeGreaterThan(0);
    expect(UNSOUND[language]?.length).toBeGreaterThan(0);
  });

  test('says the same of a text each time, whatever came between', async () => {
    const texts = [
      ...(SOUND[language] ?? []),
      ...(UNSOUND[language] ?? []).map(([code]) => code.replace(/[⟦⟧]/g, '')),
    ];
    const first = [];
    for (const text of texts) first.push(await findSyntaxFault(language, `${text}\n`, PARTS));
    const second = [];
    for (const text of texts.toReversed()) second.push(await findSyntaxFault(language, `${text}\n\n`, PARTS));
    expect(second.toReversed().map((fault) => fault?.start)).toEqual(first.map((fault) => fault?.start));
  });

  test.each(HOSTILE)('takes $name, and stays inside it', { timeout: 60_000 }, async ({ text }) => {
    const fault = await findSyntaxFault(language, text, PARTS);
    if (fault) expectInside(fault, text);
  });

  test('never throws on rubbish, and stays inside it', { timeout: 60_000 }, async () => {
    const words = fc.constantFrom(
      '(',
      ')',
      '{',
      '}',
      '[',
      ']',
      '"',
      "'",
      '`',
      ':',
      ';',
      ',',
      '\n',
      '  ',
      '\t',
      'if',
      'x',
      '1',
      '=',
      '...',
      '…',
      '#',
      '//',
      '/*',
      '<',
      '>',
      '$',
      '\\',
      '🎙',
      'é',
      '\u0000',
      '>>> ',
      '$ ',
      '{{',
      '}}',
      'SELECT',
      'FROM',
      'def',
      'EOF',
      '<<',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(words, { maxLength: 25 }), async (pieces) => {
        const text = pieces.join(' ');
        const fault = await findSyntaxFault(language, text, PARTS);
        if (fault) expectInside(fault, text);
      }),
      { numRuns: 60 },
    );
  });
});

const HOSTILE = [
  { name: 'a line of 100 KB', text: `x = [${'1, '.repeat(33_000)}]` },
  { name: 'a broken line of 100 KB', text: 'x = 1 + '.repeat(12_500) },
  { name: 'a text of 100 KB that nothing closes', text: `"${'a'.repeat(100_000)}` },
  { name: 'brackets 20,000 deep', text: `${'('.repeat(20_000)}1${')'.repeat(20_000)}` },
  { name: 'square brackets 20,000 deep, open', text: '['.repeat(20_000) },
  { name: 'braces 5,000 deep', text: `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}` },
  {
    name: 'blocks 400 deep',
    text: Array.from({ length: 400 }, (_, depth) => `${' '.repeat(depth)}if x:\n`).join(''),
  },
  { name: 'prompts without commands', text: '$ \n>>> \n'.repeat(5_000) },
  { name: 'nothing but dots', text: '... '.repeat(20_000) },
];

function expectInside({ start, end }: { start: number; end: number }, text: string): void {
  expect(start).toBeGreaterThanOrEqual(0);
  expect(end).toBeGreaterThanOrEqual(start);
  expect(end).toBeLessThanOrEqual(text.length);
}

describe('which texts are judged', () => {
  test.each([
    ['py', 'python'],
    ['TS', 'typescript'],
    ['sh', 'bash'],
    ['jsonc', 'json5'],
    ['postgres', 'sql'],
    ['yml', 'yaml'],
    ['zsh', undefined],
    ['plpgsql', undefined],
    ['text', undefined],
    ['toString', undefined],
    ['', undefined],
  ])('%j is %j', (name, language) => {
    expect(checkedLanguage(name)).toBe(language);
  });

  test('neither blank ones nor those that nobody reads', async () => {
    expect(await findSyntaxFault('json', ' \n', WHOLE)).toBeUndefined();
    expect(await findSyntaxFault('json', '['.repeat(300_001), WHOLE)).toBeUndefined();
    expect(await findSyntaxFault('json', '['.repeat(3_000), WHOLE)).toBeDefined();
  });

  test('parts pass only where they are asked for', async () => {
    expect(await findSyntaxFault('java', 'case RETRY -> again();', WHOLE)).toBeDefined();
    expect(await findSyntaxFault('json', '{"a": 1} // one', WHOLE)).toBeDefined();
    expect(await findSyntaxFault('python', '    indented = 1', WHOLE)).toBeDefined();
  });
});

describe('effort', () => {
  const broken = `${'total = add(1, 2)\n'.repeat(40)}total = = 3\n`;

  test('is the same for a text that was judged before', async () => {
    const spend = async () => {
      const effort = { left: 1_000_000 };
      await findSyntaxFault('python', broken, { parts: true, effort });
      return 1_000_000 - effort.left;
    };
    const first = await spend();
    expect(first).toBeGreaterThan(broken.length);
    expect(await spend()).toBe(first);
  });

  test('once spent, no text is judged, known or not', async () => {
    const effort = { left: 1 };
    expect(await findSyntaxFault('python', broken, { parts: true, effort })).toBeDefined();
    expect(await findSyntaxFault('python', broken, { parts: true, effort })).toBeUndefined();
    expect(await findSyntaxFault('python', `${broken}#`, { parts: true, effort })).toBeUndefined();
  });

  test.each(['python', 'go', 'java', 'rust', 'bash', 'typescript', 'sql', 'json', 'yaml'] as const)(
    'of a broken %s text is bounded',
    { timeout: 60_000 },
    async (language) => {
      const effort = { left: 0x7f_ff_ff_ff };
      const text = `${'f(a, ..., b) \n    # so\n'.repeat(1_200)}) ) = (\n`;
      await findSyntaxFault(language, text, { parts: true, effort });
      expect(0x7f_ff_ff_ff - effort.left).toBeGreaterThanOrEqual(text.length);
      expect(0x7f_ff_ff_ff - effort.left).toBeLessThan(1_500_000);
    },
  );
});

describe('JSON', () => {
  test('what is written as JSON is JSON, and what JSON.parse refuses is not', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.json(),
        fc.nat(),
        fc.constantFrom('', ',', '"', '}', '0', '\\', '\n', 'x'),
        async (json, at, piece) => {
          expect(await findSyntaxFault('json', json, WHOLE)).toBeUndefined();
          const place = at % (json.length + 1);
          const changed = json.slice(0, place) + piece + json.slice(place + (piece === '' ? 1 : 0));
          if (changed.trim() === '') return;
          let isSound = true;
          try {
            JSON.parse(changed);
          } catch {
            isSound = false;
          }
          expect((await findSyntaxFault('json', changed, WHOLE)) === undefined).toBe(isSound);
        },
      ),
      { numRuns: 500 },
    );
  });
});

/** Only Python itself knows. It is there wherever the tests run; texts are changed at one place each. */
describe('Python', { timeout: 120_000 }, () => {
  const sources =
    SOUND.python?.filter(
      (text) => !/^(?:>>>|\s|except|else|ask)|…|type Pair|except\*|match |floor/.test(text),
    ) ?? [];
  const pieces = ['', ')', '(', ':', ' ', '\n', '"', '=', 'x', ','];
  const texts = sources.flatMap((text) =>
    Array.from({ length: 40 }, (_, n) => {
      const at = (n * 7919) % text.length;
      const piece = pieces[n % pieces.length] ?? '';
      return text.slice(0, at) + piece + text.slice(at + (piece === '' ? 1 : 0));
    }),
  );

  test('no complaint about what Python takes, and few faults are missed', async () => {
    const script =
      'import ast, json, sys, warnings\nwarnings.simplefilter("ignore")\ndef ok(t):\n    try:\n        ast.parse(t)\n        return True\n    except (SyntaxError, ValueError):\n        return False\nprint(json.dumps([ok(t) for t in json.load(sys.stdin)]))';
    const run = spawnSync('python3', ['-c', script], { input: JSON.stringify(texts), encoding: 'utf8' });
    const verdicts = JSON.parse(run.stdout) as boolean[];
    const cries: string[] = [];
    let missed = 0;
    for (const [index, text] of texts.entries()) {
      const fault = await findSyntaxFault('python', text, WHOLE);
      if (verdicts[index] && fault) cries.push(`${text} → ${fault.message}`);
      if (!verdicts[index] && !fault) missed++;
    }
    expect(cries).toEqual([]);
    expect(missed).toBeLessThan(verdicts.filter((isSound) => !isSound).length * 0.1);
  });
});

describe('TypeScript', () => {
  test('no complaint about the modules of this project', { timeout: 60_000 }, async () => {
    const folder = join(import.meta.dirname, '../../../src/notation/syntax');
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.ts')))
      expect([
        name,
        await findSyntaxFault('typescript', readFileSync(join(folder, name), 'utf8'), WHOLE),
      ]).toEqual([name, undefined]);
  });
});
