import { Worker } from 'node:worker_threads';
import type { OwnRuleLimits } from '../lint/index.ts';
import type { OwnRuleTrouble } from '../model/index.ts';
import type { Message, Question, ThreadData, ThrownError } from './messages.ts';

/** What came of a question: an answer, an error of the show's code, or the end of the thread. */
export type Outcome =
  | { readonly kind: 'answer'; readonly value: unknown }
  | { readonly kind: 'failed'; readonly error: ThrownError }
  | { readonly kind: 'ended'; readonly what: OwnRuleTrouble };

export interface HostOptions {
  readonly data: ThreadData;
  readonly limits: OwnRuleLimits;
  /** Errors that nobody waits for. */
  onStray(error: ThrownError): void;
  /** What the show's code prints. */
  onPrinted(text: string): void;
}

/** A thread starts without the loader that reads TypeScript, so from source the compiled one is taken. */
const ENTRY = new URL(
  import.meta.url.endsWith('.ts') ? '../../lib/plugins/thread.js' : './thread.js',
  import.meta.url,
);

/** One thread that runs a show's code. It answers one question at a time, and once it has ended none. */
export class RuleThread {
  readonly #options: HostOptions;
  readonly #worker: Worker;
  #settle: ((outcome: Outcome) => void) | undefined;
  #ended: OwnRuleTrouble | undefined;
  #outOfMemory = false;

  private constructor(options: HostOptions) {
    const { data, limits } = options;
    this.#options = options;
    this.#worker = new Worker(ENTRY, {
      workerData: data,
      stdout: true,
      stderr: true,
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb },
    });
    this.#worker.on('error', (error: NodeJS.ErrnoException) => {
      this.#outOfMemory ||= error.code === 'ERR_WORKER_OUT_OF_MEMORY';
    });
    this.#worker.on('exit', (exitCode) =>
      this.#end(
        this.#outOfMemory
          ? { code: 'too-large', limitMb: limits.memoryMb }
          : { code: 'ended-the-process', exitCode },
      ),
    );
    this.#worker.on('message', (message: Message) => this.#hear(message));
    for (const stream of [this.#worker.stdout, this.#worker.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => options.onPrinted(text));
  }

  /** A thread that is ready to be asked. */
  static async start(options: HostOptions): Promise<RuleThread> {
    const thread = new RuleThread(options);
    await new Promise<Outcome>((resolve) => (thread.#settle = resolve));
    thread.#worker.unref();
    return thread;
  }

  get hasEnded(): boolean {
    return this.#ended !== undefined;
  }

  /** Never rejects. Too slow an answer ends the thread. */
  async ask(question: Question): Promise<Outcome> {
    if (this.#ended) return { kind: 'ended', what: this.#ended };
    const { timeMs } = this.#options.limits;
    // A thread that is waited for keeps the process alive, an idle one does not.
    this.#worker.ref();
    const outcome = new Promise<Outcome>((resolve) => (this.#settle = resolve));
    const clock = setTimeout(() => {
      this.#end({ code: 'too-slow', limitMs: timeMs });
      void this.#worker.terminate();
    }, timeMs);
    this.#worker.postMessage(question);
    try {
      return await outcome;
    } finally {
      clearTimeout(clock);
      this.#worker.unref();
    }
  }

  async close(): Promise<void> {
    this.#ended ??= { code: 'ended-the-process', exitCode: 0 };
    await this.#worker.terminate();
  }

  #hear(message: Message): void {
    if (message.kind === 'stray') this.#options.onStray(message.error);
    else if (message.kind === 'ready') this.#finish({ kind: 'answer', value: undefined });
    else if (message.kind === 'failed') this.#finish(message);
    else this.#finish({ kind: 'answer', value: parse(message.value) });
  }

  #end(what: OwnRuleTrouble): void {
    this.#ended ??= what;
    this.#finish({ kind: 'ended', what: this.#ended });
  }

  #finish(outcome: Outcome): void {
    const settle = this.#settle;
    this.#settle = undefined;
    settle?.(outcome);
  }
}

/** What is no data, such as a function, is nothing. */
function parse(text: string | undefined): unknown {
  return text === undefined ? null : JSON.parse(text);
}
