import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runnerWith, runProgram } from '../../src/run/index.ts';
import { LANGUAGES } from '../../src/run/languages/index.ts';
import { strippingOptions } from '../../src/run/languages/typescript.ts';
import { findConfinement, meansFor, tryMeans } from '../../src/run/means.ts';
import { type Outcome, runInSandbox } from '../../src/run/sandbox.ts';

const LIMITS = { timeMs: 60_000, buildTimeMs: 120_000, memoryBytes: 512_000_000 };
const confinement = await findConfinement();
const isConfined = confinement.state === 'ready';

/** Languages that are not installed here; Python, JavaScript and Bash always are. */
const absent = new Map<string, string>();
for (const { name, find } of LANGUAGES) {
  const found = await find();
  if (typeof found === 'string') absent.set(name, found);
}

const PROGRAMS: readonly (readonly [language: string, name: string, text: string])[] = [
  ['python', 'python', 'print("grüße", 6 * 7)'],
  ['py', 'python', 'import sys\nsys.stdout.write("grüße 42")'],
  [
    'js',
    'javascript',
    'import { join } from "node:path";\nconsole.log("grüße", 6 * 7, join("a", "..").length < 2 ? "" : "?");',
  ],
  [
    'JavaScript',
    'javascript',
    'const { join } = require("node:path");\nsetTimeout(() => console.log("grüße", 42), 5);',
  ],
  ['ts', 'typescript', 'const answer: number = 42;\nconsole.log("grüße", answer);'],
  ['bash', 'bash', 'a=(4 2)\necho "grüße ${a[0]}${a[1]}"'],
  ['sh', 'bash', 'echo "grüße $((6 * 7))"'],
  ['go', 'go', 'package main\nimport "fmt"\nfunc main() { fmt.Println("grüße", 6*7) }'],
  ['rust', 'rust', 'fn main() { println!("grüße {}", 6 * 7); }'],
  [
    'java',
    'java',
    'class Main { public static void main(String[] a) { System.out.println("grüße " + 6 * 7); } }',
  ],
];

describe.each(PROGRAMS)('%s', (language, name, text) => {
  test('is run, refused where it is not installed, or refused where nothing is confined', async () => {
    const result = await runProgram({ language, text }, LIMITS);
    const reason = absent.get(name);
    if (!isConfined) expect(result).toMatchObject({ state: 'refused', why: 'unconfined' });
    else if (reason !== undefined) {
      expect(['python', 'javascript', 'bash']).not.toContain(name);
      expect(result).toEqual({ state: 'refused', why: 'not-installed', reason });
    } else {
      expect(result).toMatchObject({ state: 'ended', status: 0, isText: true, errors: '' });
      expect(result.state === 'ended' && result.output.trim()).toBe('grüße 42');
      expect('version' in result && result.version).toMatch(
        /^(?:Python|Node|Bash|Go|Rust|Java) \d+(?:\.\d+)+/,
      );
    }
  });
});

describe.runIf(isConfined)('what comes of a program', () => {
  test('a toolchain below /tmp, folder or file, is seen there and nothing beside it is', async () => {
    const base = mkdtempSync(join(tmpdir(), 'coldopen tools-'));
    try {
      chmodSync(base, 0o755);
      mkdirSync(join(base, 'go'));
      for (const name of ['go/tool', 'node', 'secret'])
        writeFileSync(join(base, name), `${name}\n`, { mode: 0o644 });
      const [folder, file, secret] = [join(base, 'go'), join(base, 'node'), join(base, 'secret')];
      const limits = { ...LIMITS, timeMs: 20_000 };
      const command = [
        'sh',
        '-c',
        'cat "$1/tool" "$2"; test ! -e "$3" && touch /tmp/mine',
        'sh',
        folder,
        file,
        secret,
      ];
      const job = { fileName: 'a', text: '', folders: [folder, file], command, limits };
      const means = confinement.state === 'ready' ? confinement.means : undefined;
      const outcome = means && (await runInSandbox(job, means));
      expect(outcome).toMatchObject({ reached: 'run', status: 0 });
      expect(outcome?.output.toString()).toBe('go/tool\nnode\n');
    } finally {
      rmSync(base, { recursive: true, force: true });
    }
  });

  test.runIf(!absent.has('go'))('Go that does not compile', async () => {
    const result = await runProgram({ language: 'go', text: 'package main\nfunc main() { x }' }, LIMITS);
    expect(result).toMatchObject({ state: 'not-built', errors: expect.stringContaining('undefined: x') });
  });

  test.runIf(!absent.has('rust'))(
    'Rust that does not compile, and Rust that is compiled too long',
    async () => {
      const bad = await runProgram({ language: 'rust', text: 'fn main() { x }' }, LIMITS);
      expect(bad).toMatchObject({ state: 'not-built', errors: expect.stringContaining('error[E0425]') });
      const slow = await runProgram(
        { language: 'rust', text: 'fn main() {}' },
        { ...LIMITS, buildTimeMs: 1 },
      );
      expect(slow).toMatchObject({ state: 'stopped', over: 'build-time', limit: 1 });
    },
  );

  test.runIf(!absent.has('rust'))(
    'only the program itself is held to the limits of the program',
    async () => {
      const text =
        'fn main() { let v = vec![1u8; 300_000_000]; println!("{}", v.iter().map(|x| *x as u64).sum::<u64>()); }';
      const result = await runProgram({ language: 'rust', text }, { ...LIMITS, memoryBytes: 100_000_000 });
      expect(result).toMatchObject({ state: 'stopped', over: 'memory', limit: 100_000_000 });
    },
  );

  test('an exit status, a signal, errors', async () => {
    const failing = await runProgram({ language: 'bash', text: 'echo out; echo no >&2; exit 3' }, LIMITS);
    expect(failing).toMatchObject({ state: 'ended', status: 3, output: 'out\n', errors: 'no\n' });
    const killed = await runProgram({ language: 'python', text: 'import os; os.abort()' }, LIMITS);
    expect(killed).toMatchObject({ state: 'ended', status: 134 });
    const dead = await runProgram({ language: 'bash', text: 'kill -9 $$' }, LIMITS);
    expect(dead).toMatchObject({ state: 'ended', status: 137 });
  });

  test('bytes that are no text', async () => {
    const result = await runProgram({ language: 'bash', text: String.raw`printf 'a\xffb'` }, LIMITS);
    expect(result).toMatchObject({ state: 'ended', output: 'a\u{FFFD}b', isText: false });
    const replacement = await runProgram({ language: 'bash', text: 'echo "\u{FFFD}"' }, LIMITS);
    expect(replacement).toMatchObject({ output: '\u{FFFD}\n', isText: true });
  });

  test('too much time and output', async () => {
    const slow = await runProgram({ language: 'bash', text: 'sleep 60' }, { ...LIMITS, timeMs: 300 });
    expect(slow).toMatchObject({ state: 'stopped', over: 'time', limit: 300 });
    const loud = await runProgram({ language: 'bash', text: 'yes' }, LIMITS);
    expect(loud).toMatchObject({ state: 'stopped', over: 'output', limit: 1_000_000 });
  });

  test('exactly as much output as it may have', async () => {
    const text = 'print("x" * 999_999)';
    const result = await runProgram({ language: 'python', text }, LIMITS);
    expect(result.state === 'ended' && result.output.length).toBe(1_000_000);
  });

  test.each([
    ['floor.py', 'floor.py'],
    ['two words.py', 'program.py'],
    ['$(touch x).py', 'program.py'],
    ['-c.py', 'program.py'],
    ['../../escape.py', 'program.py'],
    ['floor.sh', 'program.py'],
    ["it's.py", 'program.py'],
    [undefined, 'program.py'],
  ])('a file called %s is %s inside', async (fileName, inside) => {
    const result = await runProgram({ language: 'python', text: 'print(__file__)', fileName }, LIMITS);
    expect(result).toMatchObject({ state: 'ended', output: `/sandbox/code/${inside}\n` });
  });

  test('text of any kind is code, and nothing else', async () => {
    const text = `print(${JSON.stringify('$HOME `id` $(id) \' " \\ \u0001 \u{1F600}')})\n`;
    const result = await runProgram({ language: 'python', text }, LIMITS);
    expect(result).toMatchObject({ output: '$HOME `id` $(id) \' " \\ \u0001 \u{1F600}\n' });
  });
});

describe('what is refused', () => {
  test.each(['sql', 'zsh', 'ksh', 'c', 'console', 'pycon3', '', 'constructor'])('%s', async (language) => {
    const result = await runProgram({ language, text: 'x' }, LIMITS);
    expect(result).toEqual({
      state: 'refused',
      why: 'language',
      reason: 'programs can be in Bash, Go, Java, JavaScript, Python, Rust and TypeScript',
    });
  });

  test.each([
    ['darwin', 'programs can be confined on Linux only, and this is macOS'],
    ['win32', 'programs can be confined on Linux only, and this is Windows'],
    ['freebsd', 'programs can be confined on Linux only, and this is freebsd'],
  ] as const)('everything on %s', async (platform, reason) => {
    const run = runnerWith(() => tryMeans(meansFor(1000), platform));
    const result = await run({ language: 'python', text: 'print(1)' }, LIMITS);
    expect(result).toEqual({ state: 'refused', why: 'unconfined', reason });
  });

  const nothing: Outcome = {
    reached: 'none',
    output: Buffer.of(),
    errors: Buffer.from('unshare: unshare failed: Operation not permitted\n'),
  };
  const confined = Buffer.from(
    'NoNewPrivs:\t1\nCapInh:\t0000\nCapPrm:\t0000\nCapEff:\t0000\nCapBnd:\t0000\nCapAmb:\t0000\n    lo:  0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0\n',
  );
  const trial = (text: string | Buffer): Outcome => ({
    reached: 'run',
    status: 0,
    output: Buffer.from(text),
    errors: Buffer.of(),
  });
  const stopped: Outcome = { reached: 'run', over: 'memory', output: Buffer.of(), errors: Buffer.of() };

  test.each([
    ['a system that has no namespaces for us', [nothing], /unshare failed: Operation not permitted/],
    [
      'a way that leaves rights',
      [trial(confined.toString().replace('CapEff:\t0000', 'CapEff:\t0001'))],
      /not confined/,
    ],
    ['a way that leaves a network', [trial(`${confined}  eth0: ${'1 '.repeat(16)}\n`)], /not confined/],
    [
      'a way that leaves new privileges',
      [trial(confined.toString().replace('NoNewPrivs:\t1', 'NoNewPrivs:\t0'))],
      /not confined/,
    ],
    ['a way that lets nobody watch', [trial(confined), trial('')], /memory/],
  ])('%s', async (_, outcomes, reason) => {
    const left = [...outcomes];
    const found = await tryMeans(meansFor(1000), 'linux', async () => left.shift() ?? nothing);
    expect(found).toMatchObject({ state: 'none', reason: expect.stringMatching(reason) });
  });

  test('with the words of the first way, and no folder of ours', async () => {
    const said = (text: string): Outcome => ({ ...nothing, errors: Buffer.from(text) });
    const left = [said('mount: /tmp/coldopen-run-aB3/root/jail/usr: permission denied.\n'), said('other\n')];
    const found = await tryMeans(meansFor(0), 'linux', async () => left.shift() ?? nothing);
    expect(found).toEqual({
      state: 'none',
      reason: 'this system lets no program be confined (mount: /usr: permission denied.)',
    });
  });

  test('nothing where a second way holds', async () => {
    const left = [nothing, trial(confined), stopped];
    const means = meansFor(0);
    const found = await tryMeans(means, 'linux', async () => left.shift() ?? nothing);
    expect(found).toEqual({ state: 'ready', means: means[1] });
  });

  test('a way that can not even be started', async () => {
    const found = await tryMeans(meansFor(1000), 'linux', () =>
      Promise.reject(Object.assign(new Error('spawn setpriv ENOENT'), { code: 'ENOENT' })),
    );
    expect(found).toMatchObject({ state: 'none', reason: expect.stringContaining('ENOENT') });
  });
});

test('root makes no user namespace as itself', () => {
  for (const { unshare, user, rights } of meansFor(0)) {
    if (unshare.includes('--user')) expect(user).toBeGreaterThan(0);
    else expect(rights).toMatch(/^--reuid=[1-9]\d+ --regid=[1-9]\d+ --clear-groups$/);
  }
});

test.each([
  ['20.20.2', undefined],
  ['22.5.9', undefined],
  ['22.6.0', ['--experimental-strip-types']],
  ['22.17.1', ['--experimental-strip-types']],
  ['22.18.0', []],
  ['23.5.0', ['--experimental-strip-types']],
  ['23.6.0', []],
  ['24.1.0', []],
])('Node %s takes types off with %j', (version, options) => {
  expect(strippingOptions(version)).toEqual(options);
});
