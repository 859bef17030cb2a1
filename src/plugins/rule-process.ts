import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { OwnRuleLimits } from '../lint/index.ts';
import type { OwnRuleTrouble } from '../model/index.ts';
import type { ChildData, Message, Question, ThrownError } from './messages.ts';
import { PrintedText } from './printed-text.ts';

/** What came of a question: an answer, an error of the show's code, or the end of the process. */
export type Outcome =
  | { readonly kind: 'answer'; readonly value: unknown }
  | { readonly kind: 'failed'; readonly error: ThrownError }
  | { readonly kind: 'ended'; readonly what: OwnRuleTrouble };

export interface RuleProcessOptions {
  readonly data: Omit<ChildData, 'memoryMb'>;
  readonly limits: OwnRuleLimits;
  /** Errors that nobody waits for. */
  onStray(error: ThrownError): void;
  /** What the show's code prints. */
  onPrinted(text: string): void;
}

/** A process starts without the loader that reads TypeScript, so from source the compiled one is taken. */
const ENTRY = new URL(
  import.meta.url.endsWith('.ts') ? '../../lib/plugins/child.js' : '../plugins/child.js',
  import.meta.url,
);

/** One process that runs a show's code. It answers one question at a time, and once it has ended none. */
export class RuleProcess {
  readonly #limits: OwnRuleLimits;
  readonly #onStray: RuleProcessOptions['onStray'];
  readonly #child: ChildProcess;
  readonly #printed: PrintedText;
  readonly #exited: Promise<void>;
  #settle: ((outcome: Outcome) => void) | undefined;
  #ended: OwnRuleTrouble | undefined;

  private constructor({ data, limits, onStray, onPrinted }: RuleProcessOptions) {
    this.#limits = limits;
    this.#onStray = onStray;
    const child: ChildData = { ...data, memoryMb: limits.memoryMb };
    this.#child = fork(fileURLToPath(ENTRY), [JSON.stringify(child)], {
      serialization: 'advanced',
      silent: true,
      execArgv: [`--max-old-space-size=${limits.memoryMb}`],
    });
    this.#printed = new PrintedText([this.#child.stdout, this.#child.stderr], onPrinted);
    this.#child.on('message', (message: Message) => this.#hear(message));
    this.#exited = new Promise((resolve) => {
      // It could not be started, or asked.
      this.#child.on('error', (error: NodeJS.ErrnoException) => {
        this.#end({ code: 'ended-the-process', how: error.code ?? error.message });
        resolve();
      });
      this.#child.on('close', (exitCode, signal) => {
        this.#end(this.#causeOf(exitCode, signal));
        resolve();
      });
    });
  }

  /** A process that is ready to be asked. */
  static async start(options: RuleProcessOptions): Promise<RuleProcess> {
    const started = new RuleProcess(options);
    await new Promise<Outcome>((resolve) => (started.#settle = resolve));
    started.#hold(false);
    return started;
  }

  get hasEnded(): boolean {
    return this.#ended !== undefined;
  }

  /** Never rejects. Too slow an answer ends the process. */
  async ask(question: Question): Promise<Outcome> {
    if (this.#ended) return { kind: 'ended', what: this.#ended };
    const { timeMs } = this.#limits;
    this.#hold(true);
    const outcome = new Promise<Outcome>((resolve) => (this.#settle = resolve));
    const clock = setTimeout(() => {
      this.#end({ code: 'too-slow', limitMs: timeMs });
      this.#child.kill('SIGKILL');
    }, timeMs);
    this.#child.send(question);
    try {
      return await outcome;
    } finally {
      clearTimeout(clock);
      this.#hold(false);
    }
  }

  async close(): Promise<void> {
    this.#ended ??= { code: 'ended-the-process', how: 'it was closed' };
    this.#hold(true);
    this.#child.kill('SIGKILL');
    await this.#exited;
    this.#printed.flush();
  }

  /** A process that is waited for keeps this one alive, an idle one does not. */
  #hold(isWaitedFor: boolean): void {
    const { channel } = this.#child;
    const how = isWaitedFor ? 'ref' : 'unref';
    this.#child[how]();
    channel?.[how]();
    this.#printed.hold(isWaitedFor);
  }

  #hear(message: Message): void {
    if (message.kind === 'stray') this.#onStray(message.error);
    else if (message.kind === 'ready') this.#finish({ kind: 'answer', value: undefined });
    else if (message.kind === 'failed') this.#finish(message);
    else this.#finish({ kind: 'answer', value: parse(message.value) });
  }

  /** Out of memory, Node aborts and says so, and the system kills. */
  #causeOf(exitCode: number | null, signal: string | null): OwnRuleTrouble {
    if (signal === 'SIGKILL' || this.#printed.takeCrash())
      return { code: 'too-large', limitMb: this.#limits.memoryMb };
    return { code: 'ended-the-process', how: signal ?? `exit code ${exitCode}` };
  }

  #end(what: OwnRuleTrouble): void {
    this.#ended ??= what;
    this.#finish({ kind: 'ended', what: this.#ended });
  }

  #finish(outcome: Outcome): void {
    const settle = this.#settle;
    this.#settle = undefined;
    this.#printed.flush();
    settle?.(outcome);
  }
}

/** What is no data, such as a function, is nothing. */
function parse(text: string | undefined): unknown {
  return text === undefined ? null : JSON.parse(text);
}
