import type { FileLookup, Rule } from '../lint/index.ts';
import type { Finding, SourceFile } from '../model/index.ts';
import type { FaultReport } from './fault-report.ts';
import type { FoundModule } from './find-modules.ts';
import type { AnyContext } from './question-context.ts';
import { readFindings } from './read-findings.ts';
import { NotARule, type OwnRuleFacts, readRule } from './read-rule.ts';
import type { RuleRunner } from './rule-runner.ts';

/** A rule of a module that is loaded. */
interface KnownRule {
  readonly found: FoundModule;
  readonly facts: OwnRuleFacts;
  /** In its module's export. */
  readonly index: number;
}

/** The rules of a show's modules, as rules that the linter runs like its own. */
export class LoadedModules {
  /** The show's files, which findings may point into. */
  files: FileLookup = new Map();
  readonly #runner: RuleRunner;
  readonly #faults: FaultReport;
  /** Rules that ended a process: they are not asked again. */
  readonly #stopped = new Set<KnownRule>();
  #turn: Promise<unknown> = Promise.resolve();

  constructor(runner: RuleRunner, faults: FaultReport) {
    this.#runner = runner;
    this.#faults = faults;
  }

  /** The rules of those modules that load; of two with one name the first. */
  async load(modules: readonly FoundModule[]): Promise<readonly Rule[]> {
    const rules = new Map<string, KnownRule>();
    for (const found of modules)
      for (const known of await this.#loadModule(found)) {
        const { name } = known.facts;
        const other = rules.get(name);
        if (!other) rules.set(name, known);
        else this.#faults.add({ found, rule: name }, { code: 'name-taken', by: other.found.module });
      }
    return [...rules.values()].map((known) => this.#ruleOf(known));
  }

  async #loadModule(found: FoundModule): Promise<readonly KnownRule[]> {
    if (found.trouble) {
      this.#faults.add({ found }, found.trouble);
      return [];
    }
    const outcome = await this.#runner.load(found);
    if (outcome.kind !== 'answer') {
      await this.#faults.addFailure({ found }, outcome);
      return [];
    }
    const exported = outcome.value as readonly unknown[];
    if (exported.length === 0) this.#faults.add({ found }, { code: 'no-rules' });
    return exported.flatMap((value, index) => {
      const facts = readRule(value, index);
      if (!(facts instanceof NotARule)) return [{ found, facts, index }];
      const { rule, found: there, expected } = facts;
      this.#faults.add({ found, rule }, { code: 'not-a-rule', found: there, expected });
      return [];
    });
  }

  #ruleOf(known: KnownRule): Rule {
    const check = (context: AnyContext, options: Readonly<Record<string, unknown>>) => {
      // One after another, whoever asks: the process knows one episode at a time.
      const turn = this.#turn.then(() => this.#check(known, context, options));
      this.#turn = turn.catch(() => undefined);
      return turn;
    };
    return { ...known.facts, check } as Rule;
  }

  async #check(
    known: KnownRule,
    context: AnyContext,
    options: Readonly<Record<string, unknown>>,
  ): Promise<readonly Finding[]> {
    if (this.#stopped.has(known)) return [];
    const { found, facts, index } = known;
    const isOfOneFile = 'file' in context;
    const home = isOfOneFile ? context.file : context.show.config.file;
    const culprit = { found, rule: facts.name, on: isOfOneFile ? home.path : undefined };
    const outcome = await this.#runner.check(culprit, { rule: index, options }, context);
    if (outcome.kind === 'ended') this.#stopped.add(known);
    if (outcome.kind !== 'answer') {
      await this.#faults.addFailure(culprit, outcome);
      return [];
    }
    const { findings, trouble } = readFindings(outcome.value, this.#filesWith(home), home.path);
    if (trouble) this.#faults.add(culprit, trouble);
    return findings;
  }

  #filesWith(home: SourceFile): FileLookup {
    return { get: (path) => (path === home.path ? home : this.files.get(path)) };
  }
}
