import { pathToFileURL } from 'node:url';
import type { OwnRuleLimits } from '../lint/index.ts';
import type { FaultReport } from './fault-report.ts';
import type { Culprit } from './fault-report.ts';
import type { FoundModule } from './find-modules.ts';
import { type Outcome, RuleProcess } from './rule-process.ts';
import type { CheckQuestion } from './messages.ts';
import { type AnyContext, ToldContext } from './question-context.ts';

export interface RunnerOptions {
  readonly limits: OwnRuleLimits;
  readonly faults: FaultReport;
  /** URL of show.yaml. */
  readonly showUrl: string;
  onPrinted(text: string): void;
}

/** What `coldopen/rules` means where the show does not have the package. */
const RULES_URL = new URL(
  import.meta.url.endsWith('.ts') ? '../../lib/rules.js' : '../rules.js',
  import.meta.url,
).href;

/** Keeps a process with a show's modules in it: one that ends is replaced by one without what ended it. */
export class RuleRunner {
  readonly #options: RunnerOptions;
  /** Modules that load; a new process loads them again. */
  readonly #healthy = new Set<FoundModule>();
  #process: RuleProcess | undefined;
  #told = new ToldContext();
  /** Who was asked last: the nearest to whom an error that nobody waits for can be laid. */
  #asked: Culprit | undefined;
  #strays: Promise<void>[] = [];

  constructor(options: RunnerOptions) {
    this.#options = options;
  }

  /** Loads a module; an answer describes its rules. */
  async load(found: FoundModule): Promise<Outcome> {
    const outcome = await this.#askToLoad(await this.#liveProcess(), found);
    if (outcome.kind === 'answer') this.#healthy.add(found);
    return outcome;
  }

  /** Asks a rule; an answer is what it found. */
  async check(
    culprit: Culprit,
    question: Pick<CheckQuestion, 'rule' | 'options'>,
    context: AnyContext,
  ): Promise<Outcome> {
    const asked = await this.#liveProcess();
    this.#asked = culprit;
    const outcome = await asked.ask({
      kind: 'check',
      module: culprit.found.entry,
      ...question,
      ...this.#told.news(context),
    });
    await this.#settleStrays();
    return outcome;
  }

  async close(): Promise<void> {
    await this.#process?.close();
    await this.#settleStrays();
  }

  async #askToLoad(asked: RuleProcess, found: FoundModule): Promise<Outcome> {
    const { read, entry } = found;
    if (read.state !== 'file') throw new Error(`there is no module ${found.module}`);
    this.#asked = { found };
    const outcome = await asked.ask({ kind: 'load', module: entry, url: pathToFileURL(read.real).href });
    await this.#settleStrays();
    return outcome;
  }

  /** The process, with every healthy module in it. */
  async #liveProcess(): Promise<RuleProcess> {
    while (!this.#process || this.#process.hasEnded) {
      const asked = await this.#start();
      this.#process = asked;
      for (const found of this.#healthy) {
        const outcome = await this.#askToLoad(asked, found);
        if (outcome.kind === 'answer') continue;
        this.#healthy.delete(found);
        await this.#options.faults.addFailure({ found }, outcome);
        if (asked.hasEnded) break;
      }
    }
    return this.#process;
  }

  async #start(): Promise<RuleProcess> {
    const { limits, showUrl, faults, onPrinted } = this.#options;
    this.#told = new ToldContext();
    return RuleProcess.start({
      limits,
      data: { rulesUrl: RULES_URL, showUrl },
      onStray: (error) => {
        if (this.#asked) this.#strays.push(faults.addStray(this.#asked, error));
      },
      onPrinted,
    });
  }

  async #settleStrays(): Promise<void> {
    await Promise.all(this.#strays.splice(0));
  }
}
