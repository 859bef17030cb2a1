/**
 * Runs in a process of its own: loads the modules of a show and asks their rules. It imports next to nothing of the tool, and trusts
 * nothing that it loads; what it answers is judged by the host.
 */
import { createRequire, register } from 'node:module';
import { Worker } from 'node:worker_threads';
import { foundValues } from './found-values.ts';
import { frozen } from './frozen.ts';
import type {
  ChildData,
  CheckQuestion,
  Message,
  Question,
  SharedShow,
  Subject,
  ThrownError,
} from './messages.ts';

/** What Node needs besides what the rules may hold. */
const ROOM_MB = 256;

type AnyRule = Readonly<Record<string, unknown>>;
const modules = new Map<number, readonly AnyRule[]>();
let shared: SharedShow | undefined;
let subject: Subject | undefined;
let context: object = {};

const { rulesUrl, showUrl, memoryMb } = JSON.parse(process.argv[2] ?? '{}') as ChildData;
startWatch();
if (!canFindPackage()) provideRules();
process.on('uncaughtException', (error) => say({ kind: 'stray', error: thrown(error) }));
process.on('unhandledRejection', (error) => say({ kind: 'stray', error: thrown(error) }));

process.on('disconnect', () => process.exit());
process.on('message', (question: Question) => {
  answer(question).then(
    // A promise that was rejected and that nobody waits for is known of by then, and laid to the right rule.
    (value) => setImmediate(() => reply(value)),
    (error: unknown) => say({ kind: 'failed', error: thrown(error) }),
  );
});
say({ kind: 'ready' });

function say(message: Message): void {
  process.send?.(message);
}

/** Text crosses the border whatever it says; functions and the like in a finding would not. */
function reply(value: unknown): void {
  let text: string | undefined;
  try {
    text = JSON.stringify(value);
  } catch (error) {
    say({ kind: 'failed', error: thrown(error) });
    return;
  }
  say({ kind: 'answer', value: text });
}

async function answer(question: Question): Promise<unknown> {
  if (question.kind === 'check') return findings(question);
  const exported: unknown = await import(question.url);
  const rules = rulesOf(exported);
  modules.set(question.module, rules);
  return rules.map(describe);
}

function rulesOf(exported: unknown): readonly AnyRule[] {
  const { default: main, rules } = exported as { readonly default?: unknown; readonly rules?: unknown };
  const found = main ?? rules;
  return (Array.isArray(found) ? found : found === undefined ? [] : [found]) as AnyRule[];
}

/** What a rule says of itself, without its code. */
function describe(rule: unknown): unknown {
  if (typeof rule !== 'object' || rule === null) return { notAnObject: typeof rule };
  return { ...rule, check: typeof (rule as AnyRule)['check'] };
}

async function findings(question: CheckQuestion): Promise<unknown> {
  const rule = modules.get(question.module)?.[question.rule];
  if (!rule) throw new Error('the rule is gone');
  take(question);
  const { check } = rule as { check(context: object, options: object): unknown };
  return foundValues(check.call(rule, context, question.options));
}

function take({ show, subject: next }: CheckQuestion): void {
  if (show) shared = frozen(show);
  if (next) subject = frozen(next);
  if (!show && !next) return;
  context = Object.freeze({
    ...subject?.parts,
    show: Object.freeze({ ...shared, references: subject?.references }),
  });
}

function thrown(error: unknown): ThrownError {
  try {
    if (!(error instanceof Error)) return { reason: `it threw ${String(error)}`, stack: '', syntax: false };
    const { name, message, stack } = error;
    return { reason: `${name}: ${message}`, stack: String(stack), syntax: error instanceof SyntaxError };
  } catch {
    return { reason: 'it threw something that cannot be shown', stack: '', syntax: false };
  }
}

/**
 * A thread that ends the process where it has lost the one that asks, or holds too much outside the heap: this one may be
 * too busy to see either.
 */
function startWatch(): void {
  const watch = `const parent = process.ppid;
    const most = process.memoryUsage.rss() + ${(memoryMb + ROOM_MB) * 1_000_000};
    setInterval(() => {
      if (process.ppid !== parent || process.memoryUsage.rss() > most) process.kill(process.pid, 'SIGKILL');
    }, 100);`;
  new Worker(watch, { eval: true, execArgv: [] }).unref();
}

function canFindPackage(): boolean {
  try {
    createRequire(showUrl).resolve('coldopen/rules');
    return true;
  } catch {
    return false;
  }
}

/** Lets modules import `coldopen/rules` where the tool is installed elsewhere. */
function provideRules(): void {
  const hook = `export const resolve = (name, context, next) =>
    name === 'coldopen/rules' ? { url: ${JSON.stringify(rulesUrl)}, shortCircuit: true } : next(name, context);`;
  register(`data:text/javascript,${encodeURIComponent(hook)}`);
}
