import type { ChildProcess } from 'node:child_process';
import type { Readable } from 'node:stream';
import type { RunLimits } from '../model/index.ts';
import { KeptBytes } from './kept-bytes.ts';
import { FIXED_LIMITS, type Stage } from './limits.ts';
import { memoryOf } from './memory.ts';
import type { Contents } from './sandbox-folder.ts';

export interface Job extends Contents {
  /** A whole command; where `built` is named it builds that, and that is what is run. */
  readonly command: readonly string[];
  readonly built?: string | undefined;
  readonly limits: RunLimits;
}

export interface Outcome {
  /** `none`: the sandbox itself could not be made, and `errors` says why. */
  readonly reached: 'none' | 'build' | 'run';
  /** Of the stage reached; undefined where it was killed. 128 and the signal's number where a signal ended it. */
  readonly status?: number | undefined;
  readonly over?: 'time' | 'build-time' | 'memory' | 'output' | undefined;
  readonly output: Buffer;
  readonly errors: Buffer;
}

const WATCH_MS = 40;
/** What holds a program's output open after it has ended is given so long. */
const GRACE_MS = 500;
/** Making a sandbox takes some ten milliseconds; a machine that is busy may take longer. */
const BEGIN_MS = 30_000;

/** A sandbox under way: it is killed as a whole when it takes too much. */
export class Watched {
  readonly #child: ChildProcess;
  readonly #job: Job;
  readonly #output = new KeptBytes(FIXED_LIMITS.output, 'first');
  readonly #errors = new KeptBytes(FIXED_LIMITS.errors, 'last');
  #reached: Outcome['reached'] = 'none';
  #status: number | undefined;
  #over: Outcome['over'];
  #pid: number | undefined;
  #clock: NodeJS.Timeout;
  #watch: NodeJS.Timeout | undefined;

  constructor(child: ChildProcess, job: Job) {
    this.#child = child;
    this.#job = job;
    this.#clock = setTimeout(() => this.#kill(), BEGIN_MS);
    this.#collect(child.stdout, this.#output);
    this.#collect(child.stderr, this.#errors);
    this.#listen(child.stdio[3] as Readable);
  }

  async ended(): Promise<Outcome> {
    try {
      await new Promise<void>((resolve, reject) =>
        this.#child.once('close', () => resolve()).once('error', reject),
      );
    } finally {
      clearTimeout(this.#clock);
      clearInterval(this.#watch);
      this.#kill();
    }
    const [reached, status, over] = [this.#reached, this.#over ? undefined : this.#status, this.#over];
    return { reached, status, over, output: this.#output.bytes(), errors: this.#errors.bytes() };
  }

  #collect(stream: Readable | null, kept: KeptBytes): void {
    stream?.on('data', (chunk: Buffer) => {
      kept.add(chunk);
      if (kept.total > FIXED_LIMITS.output && this.#reached !== 'none') this.#stop('output');
    });
  }

  #listen(reports: Readable): void {
    let text = '';
    reports.setEncoding('utf8').on('data', (chunk: string) => {
      const lines = `${text}${chunk}`.split('\n');
      text = lines.pop() ?? '';
      for (const line of lines) this.#hear(line.split(' '));
    });
  }

  #hear([word, number]: readonly string[]): void {
    if (word === 'began') {
      this.#pid = Number(number);
      this.#begin(this.#job.built === undefined ? 'run' : 'build');
    } else if (word === 'built') this.#begin('run');
    else {
      this.#status = Number(number);
      clearInterval(this.#watch);
      clearTimeout(this.#clock);
      this.#clock = setTimeout(() => this.#kill(), GRACE_MS);
    }
  }

  #begin(stage: Stage): void {
    this.#reached = stage;
    clearTimeout(this.#clock);
    clearInterval(this.#watch);
    const { timeMs, buildTimeMs, memoryBytes } = this.#job.limits;
    const isRun = stage === 'run';
    this.#clock = setTimeout(() => this.#stop(isRun ? 'time' : 'build-time'), isRun ? timeMs : buildTimeMs);
    const most = isRun ? memoryBytes : FIXED_LIMITS.buildMemory;
    this.#watch = setInterval(() => this.#weigh(most), WATCH_MS);
  }

  #weigh(most: number): void {
    const held = this.#pid === undefined ? undefined : memoryOf(this.#pid);
    if (held !== undefined && held > most) this.#stop('memory');
  }

  #stop(over: NonNullable<Outcome['over']>): void {
    if (this.#over !== undefined || this.#status !== undefined) return;
    this.#over = over;
    this.#kill();
  }

  /** The kernel kills the sandbox's first process with this one, and every other with that. */
  #kill(): void {
    this.#child.kill('SIGKILL');
  }
}
