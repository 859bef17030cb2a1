import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { language as python } from '../../src/run/languages/python.ts';
import { meansFor, tryMeans } from '../../src/run/means.ts';
import type { Toolchain } from '../../src/run/toolchain.ts';
import { type Job, type Means, runInSandbox } from '../../src/run/sandbox.ts';

/**
 * Programs that try to get out, to stay, or to take everything, in every way in which this machine lets programs be confined. Where
 * it lets none, it is tested that none is run, and the name of the test says so.
 */
const WAYS = await waysHere();
const toolchain = await findPython();

const outside = mkdtempSync(join(tmpdir(), 'coldopen-outside-'));
writeFileSync(join(outside, 'secret.txt'), 'a secret');
afterAll(() => rmSync(outside, { recursive: true, force: true }));

const LIMITS = { timeMs: 15_000, buildTimeMs: 15_000, memoryBytes: 200_000_000 };

async function waysHere(): Promise<readonly (readonly [string, Means])[]> {
  const ways = new Map<string, Means>();
  for (const means of meansFor(process.getuid?.())) {
    const name = means.unshare.length > 0 ? 'in a user namespace' : 'as a stranger';
    if (!ways.has(name) && (await tryMeans([means], process.platform)).state === 'ready')
      ways.set(name, means);
  }
  return [...ways];
}

/** One that everybody may read, where there is one. */
async function findPython(): Promise<Pick<Toolchain, 'folders' | 'command'>> {
  const system = '/usr/bin/python3';
  if (existsSync(system)) return { folders: [], command: (file) => [system, '-I', '-B', file] };
  const found = await python.find();
  if (typeof found === 'string') throw new Error(found);
  return found;
}

let count = 0;

/** Runs a program of Python whose process can be told from all others, and waits until none of it is left. */
async function hostile(text: string, means: Means, limits: Partial<Job['limits']> = {}) {
  const fileName = `hostile-${process.pid}-${count++}.py`;
  const command = toolchain.command(`/sandbox/code/${fileName}`, 0);
  const before = sandboxFolders();
  const job = { fileName, text, folders: toolchain.folders, command, limits: { ...LIMITS, ...limits } };
  const outcome = await runInSandbox(job, means);
  await vi.waitFor(() => expect(processesWith(fileName)).toEqual([]), { timeout: 20_000, interval: 50 });
  expect(sandboxFolders().filter((folder) => !before.includes(folder))).toEqual([]);
  return { ...outcome, said: outcome.output.toString(), wrong: outcome.errors.toString() };
}

function processesWith(word: string): readonly string[] {
  return readdirSync('/proc').filter((name) => {
    if (!/^\d+$/.test(name)) return false;
    try {
      return readFileSync(`/proc/${name}/cmdline`, 'utf8').includes(word);
    } catch {
      return false;
    }
  });
}

/** Of this process: others may run at the same time. */
function sandboxFolders(): readonly string[] {
  return readdirSync(tmpdir()).filter((name) => {
    if (!name.startsWith('coldopen-run-')) return false;
    const code = join(tmpdir(), name, 'root/jail/sandbox/code');
    return existsSync(code) && readdirSync(code).some((file) => file.includes(`-${process.pid}-`));
  });
}

/** Prints for each attempt how it came out: Python expressions, by name. */
function attempts(tries: Readonly<Record<string, string>>): string {
  const list = Object.entries(tries).map(([name, code]) => `    (${JSON.stringify(name)}, lambda: ${code}),`);
  return `
import ctypes, os, signal, socket, sys
libc = ctypes.CDLL(None, use_errno=True)
def call(name, *arguments):
    if getattr(libc, name)(*arguments) != 0: raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
for name, code in [
${list.join('\n')}
]:
    try: print(name + ": done", code())
    except BaseException as error: print(name + ": " + type(error).__name__)
`;
}

/** What an attempt printed, by its name; those that did not fail begin with "done". */
function outcomes({ said }: { readonly said: string }): Readonly<Record<string, string>> {
  return Object.fromEntries(
    said
      .trimEnd()
      .split('\n')
      .map((line) => line.split(/: (.*)/s).slice(0, 2)),
  );
}

function doneIn(outcome: { readonly said: string }): readonly string[] {
  return Object.entries(outcomes(outcome)).flatMap(([name, how]) => (how.startsWith('done') ? [name] : []));
}

describe.runIf(WAYS.length === 0)(
  'NOTHING COULD BE CONFINED HERE, so it is tested that nothing is run',
  () => {
    test('every way is refused', async () => {
      const refused = await tryMeans(meansFor(process.getuid?.()), process.platform);
      expect(refused).toMatchObject({ state: 'none', reason: expect.stringMatching(/confined/) });
    });
  },
);

describe.each(WAYS)('%s', (_, means) => {
  test('a program is run', async () => {
    const outcome = await hostile('print("here")', means);
    expect(outcome).toMatchObject({ reached: 'run', status: 0, said: 'here\n', wrong: '' });
  });

  describe('takes too much', () => {
    test.each([
      ['a loop without end', 'while True: pass', 'time'],
      [
        'a process that ignores what asks it to end',
        'import signal, time\nfor s in range(1, 32):\n  try: signal.signal(s, signal.SIG_IGN)\n  except OSError: pass\nwhile True: time.sleep(1)',
        'time',
      ],
      ['a fork bomb', 'import os\nwhile True:\n  try: os.fork()\n  except OSError: pass', 'time'],
      [
        'threads without end',
        'import threading, time\nwhile True:\n  try: threading.Thread(target=time.sleep, args=(60,)).start()\n  except RuntimeError: pass',
        'time',
      ],
      ['output without end', 'while True: print("x" * 1000)', 'output'],
      ['errors without end', 'import sys\nwhile True: sys.stderr.write("x" * 1000)', 'output'],
      ['memory, bit by bit', 'x = []\nwhile True: x.append(bytearray(b"x" * 1_000_000))', 'memory'],
      [
        'memory, by many processes',
        'import os, time\nfor _ in range(8):\n  if os.fork() == 0:\n    x = bytearray(b"x" * 60_000_000)\n    time.sleep(60)\ntime.sleep(60)',
        'memory',
      ],
      [
        'memory, shared',
        'import mmap, time\nx = mmap.mmap(-1, 400_000_000)\nfor i in range(0, len(x), 4096): x[i] = 1\ntime.sleep(60)',
        'memory',
      ],
    ])('%s', async (_name, text, over) => {
      // Forks share memory, which is counted for each of them.
      const limits = over === 'time' ? { timeMs: 1500, memoryBytes: 4_000_000_000 } : {};
      const outcome = await hostile(text, means, limits);
      expect(outcome).toMatchObject({ reached: 'run', over, status: undefined });
      expect(outcome.output.length).toBeLessThanOrEqual(1_000_000);
      expect(outcome.errors.length).toBeLessThanOrEqual(20_000);
    });

    test('all the memory at once', async () => {
      const outcome = await hostile('x = bytearray(20_000_000_000)', means);
      expect(outcome.status).toBe(1);
      expect(outcome.wrong).toContain('MemoryError');
    });

    test('a huge file, many files, many open files', async () => {
      const outcome = await hostile(
        `
import os
def huge(path):
    size = 0
    try:
        with open(path, "wb", buffering=0) as file:
            while size < 2_000_000_000: size += file.write(bytes(1_000_000))
    except OSError: pass
    return size
def many(folder):
    count = 0
    try:
        while count < 200_000:
            os.close(os.open(folder + "/%d" % count, os.O_CREAT))
            count += 1
    except OSError: pass
    return count
def open_files():
    files = []
    try:
        while len(files) < 100_000: files.append(open("/dev/null"))
    except OSError: return len(files)
print(open_files() < 256, huge("here") < 130_000_000, huge("/tmp/x") < 70_000_000, many("/tmp") < 20_000)
`,
        means,
        { timeMs: 60_000, memoryBytes: 900_000_000 },
      );
      expect(outcome.wrong).toBe('');
      expect(outcome.said).toBe('True True True True\n');
    });
  });

  test('who leaves a process behind does not keep it, nor is waited for', async () => {
    const daemon = `
import os, sys, time, signal
print("begun", flush=True)
if os.fork() == 0:
    os.setsid()
    if os.fork() == 0:
        for s in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT): signal.signal(s, signal.SIG_IGN)
        while True: time.sleep(1)
    os._exit(0)
print("left", flush=True)
`;
    const outcome = await hostile(daemon, means);
    expect(outcome).toMatchObject({ status: 0, over: undefined });
    expect(outcome.said).toContain('left\n');
  });

  test('kills whatever it can', async () => {
    const bystander = spawnSync('true').status;
    expect(bystander).toBe(0);
    const outcome = await hostile(
      'import os\nfor p in (1, os.getppid(), -1): \n  try: os.kill(p, 9)\n  except OSError: pass\nprint("on")',
      means,
      { timeMs: 3000 },
    );
    expect(outcome.reached).toBe('run');
  });

  test('sees and writes nothing but its own', async () => {
    const code = join(outside, 'secret.txt');
    const outcome = await hostile(
      attempts({
        home: `os.listdir(${JSON.stringify(homedir())})[0]`,
        show: `os.listdir(${JSON.stringify(process.cwd())})`,
        secret: `open(${JSON.stringify(code)}).read()`,
        shadow: 'open("/etc/shadow").read()',
        hosts: 'open("/etc/hosts").read()',
        machine: 'open("/etc/machine-id").read()',
        run: 'os.listdir("/run")',
        sys: 'os.listdir("/sys")',
        'write root': 'open("/x", "w")',
        'write usr': 'open("/usr/x", "w")',
        'write etc': 'open("/etc/x", "w")',
        'write passwd': 'open("/etc/passwd", "w")',
        'write code': 'open("/sandbox/code/x", "w")',
        'write itself': 'open(sys.argv[0], "a")',
        'delete itself': 'os.remove(sys.argv[0])',
        'write sysctl': 'open("/proc/sys/kernel/hostname", "w").write("x")',
        'write sysrq': 'open("/proc/sysrq-trigger", "w").write("x")',
        'kernel memory': 'open("/proc/kcore", "rb").read(1)',
        'follow a link': 'os.symlink("/etc/shadow", "link") or open("link").read()',
        'follow a link up': `os.symlink("../../../../../..${outside}", "up") or os.listdir("up")`,
        'link to a system file': 'os.link("/usr/bin/env", "hard") or open("hard", "a")',
        'the root of the first process': 'os.listdir("/proc/1/root")',
        'the folder of the first process': 'os.listdir("/proc/1/cwd")',
        'the environment of the first process': 'open("/proc/1/environ").read()',
        'the memory of the first process': 'open("/proc/1/mem", "rb+")',
        'the descriptors of the first process': 'os.readlink("/proc/1/fd/0")',
        'the reports of its parent': 'open("/proc/%d/fd/3" % os.getppid(), "w")',
        'descriptor 3': 'os.write(3, b"ended 0\\n")',
        'other descriptors': '[os.write(fd, b"x") for fd in range(4, 40)]',
        'a disk': 'open("/dev/vda", "rb")',
        'the terminal': 'open("/dev/tty", "w")',
      }),
      means,
    );
    expect(doneIn(outcome)).toEqual([]);
    expect(Object.keys(outcomes(outcome))).toHaveLength(31);
    expect(readFileSync(code, 'utf8')).toBe('a secret');
  });

  test('has what a program needs: its own folder, temporary files, streams, randomness', async () => {
    const outcome = await hostile(
      attempts({
        here: 'open("x", "w").write("1") and os.listdir(".")',
        temporary: 'open("/tmp/x", "w").write("1")',
        shared: 'open("/dev/shm/x", "w").write("1")',
        nothing: 'open("/dev/null", "w").write("1")',
        random: 'len(open("/dev/urandom", "rb").read(8))',
        errors: 'open("/dev/stderr", "w").write("e")',
        itself: 'open("/proc/self/status").read() and 1',
        home: 'os.path.expanduser("~")',
        input: 'repr(sys.stdin.read())',
        name: '__import__("pwd").getpwuid(os.getuid()).pw_name',
      }),
      means,
    );
    expect(outcomes(outcome)).toEqual({
      here: "done ['x']",
      temporary: 'done 1',
      shared: 'done 1',
      nothing: 'done 1',
      random: 'done 8',
      errors: 'done 1',
      itself: 'done 1',
      home: 'done /sandbox/home',
      input: "done ''",
      name: 'done episode',
    });
    expect(outcome.wrong).toBe('e');
  });

  test('knows nothing of who runs it', async () => {
    vi.stubEnv('COLDOPEN_TEST_SECRET', 'a secret');
    const outcome = await hostile(
      'import os\nprint(sorted(os.environ))\nprint(sorted(p for p in os.listdir("/proc") if p.isdigit()) and len([p for p in os.listdir("/proc") if p.isdigit()]) < 12)\nfor p in os.listdir("/proc"):\n  if p.isdigit():\n    try: print(open("/proc/%s/environ" % p).read().count("SECRET"))\n    except OSError: print(0)',
      means,
    );
    vi.unstubAllEnvs();
    const [environment, few, ...found] = outcome.said.trimEnd().split('\n');
    expect(environment).toBe("['HOME', 'LANG', 'PATH', 'TZ']");
    expect(few).toBe('True');
    expect(new Set(found)).toEqual(new Set(['0']));
  });

  test('gets no right, and no way to one', async () => {
    const outcome = await hostile(
      attempts({
        'a user namespace': 'call("unshare", 0x10000000)',
        'a mount namespace': 'call("unshare", 0x00020000)',
        'a network namespace': 'call("unshare", 0x40000000)',
        mount: 'call("mount", b"tmpfs", b"/tmp", b"tmpfs", 0, None)',
        remount: 'call("mount", None, b"/usr", None, 32 | 4096, None)',
        umount: 'call("umount2", b"/usr", 2)',
        chroot: 'os.chroot("/tmp")',
        device: 'os.mknod("/tmp/disk", 0o60600, os.makedev(254, 0))',
        'the host name': 'socket.sethostname("x")',
        'the clock': 'call("settimeofday", ctypes.byref((ctypes.c_long * 2)(1, 1)), None)',
        trace: 'call("ptrace", 16, 1, 0, 0)',
        priority: 'os.nice(-10)',
        'more memory': '__import__("resource").setrlimit(7, (4096, 4096))',
        'another user': 'os.setuid(12345)',
        'another group': 'os.setgroups([0])',
        'a raw socket': 'socket.socket(socket.AF_PACKET, socket.SOCK_RAW)',
      }),
      means,
    );
    expect(doneIn(outcome)).toEqual([]);
    expect(Object.keys(outcomes(outcome))).toHaveLength(16);
  });

  test('reaches nobody', async () => {
    let reached = 0;
    const servers = [createServer(), createServer()];
    for (const server of servers) server.on('connection', (socket) => (reached++, socket.destroy()));
    const [tcp, local] = servers as [(typeof servers)[0], (typeof servers)[0]];
    const name = `\0coldopen-test-${process.pid}`;
    await new Promise<void>((resolve) => tcp.listen(0, '127.0.0.1', resolve));
    await new Promise<void>((resolve) => local.listen(join(outside, 'socket'), resolve));
    const { port } = tcp.address() as { port: number };
    const outcome = await hostile(
      attempts({
        localhost: `socket.create_connection(("127.0.0.1", ${port}), 3)`,
        'localhost by name': `socket.create_connection(("localhost", ${port}), 3)`,
        'localhost, version 6': `socket.create_connection(("::1", ${port}), 3)`,
        outside: 'socket.create_connection(("192.0.2.1", 80), 3)',
        names: 'socket.getaddrinfo("example.org", 80)',
        datagrams: 'socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b"x", ("192.0.2.1", 53))',
        'a local socket': `socket.socket(socket.AF_UNIX).connect(${JSON.stringify(join(outside, 'socket'))})`,
        'an abstract socket': `socket.socket(socket.AF_UNIX).connect(${JSON.stringify(name)})`,
        interfaces: '[][0] if [n for _, n in socket.if_nameindex()] == ["lo"] else "more than lo"',
      }),
      means,
    );
    for (const server of servers) server.close();
    expect(doneIn(outcome)).toEqual([]);
    expect(reached).toBe(0);
  });
});

test('says which ways were tested', () => {
  const ways = WAYS.map(([name]) => name).join(', ');
  process.stderr.write(`Hostile programs were run ${ways || 'in no way: this machine confines none'}.\n`);
  expect(WAYS.length).toBeLessThanOrEqual(2);
});
