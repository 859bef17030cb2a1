import { pathToFileURL } from 'node:url';
import { ownRuleLimits, type OwnRuleSet, type OwnRuleSource, type Rule } from '../lint/index.ts';
import { filesByPath, type OwnRuleFault, type Show, type ShowFiles } from '../model/index.ts';
import { realRoot } from '../read/index.ts';
import { FaultReport } from './fault-report.ts';
import { findModules, type FoundModule } from './find-modules.ts';
import { LoadedModules } from './loaded-modules.ts';
import { RuleRunner } from './rule-runner.ts';
import { ShowCode } from './show-code.ts';

/** Runs the modules of a show's own rules; `close` it when nothing more is asked. */
export interface RunningOwnRules extends OwnRuleSource {
  close(): Promise<void>;
}

/** What own rules tell besides findings. */
export interface OwnRuleListener {
  /** What the modules print, as it comes. */
  onPrinted?(text: string): void;
}

/** A source of own rules that runs them in a process; none is started for a show that lists no module. */
export function openOwnRules(listener: OwnRuleListener = {}): RunningOwnRules {
  return new OwnRules(listener);
}

interface Loaded {
  /** What the set was made of: the modules' texts and the limits. */
  readonly key: string;
  readonly modules: LoadedModules;
  readonly runner: RuleRunner;
  readonly set: OwnRuleSet;
}

class OwnRules implements RunningOwnRules {
  readonly #listener: OwnRuleListener;
  #loaded: Loaded | undefined;

  constructor(listener: OwnRuleListener) {
    this.#listener = listener;
  }

  /** Modules that are loaded already are not loaded again while they and their limits stay as they are. */
  async load(files: ShowFiles, show: Show): Promise<OwnRuleSet> {
    const found = await findModules(files.root, show.settings.lint.modules);
    const key = JSON.stringify([files.root, ownRuleLimits(show), found.map(keyOf)]);
    if (this.#loaded?.key !== key) {
      await this.close();
      this.#loaded = { key, ...(await this.#start(found, files, show)) };
    }
    this.#loaded.modules.files = filesByPath(files);
    return this.#loaded.set;
  }

  async close(): Promise<void> {
    const loaded = this.#loaded;
    this.#loaded = undefined;
    await loaded?.runner.close();
  }

  async #start(
    found: readonly FoundModule[],
    { root, config }: ShowFiles,
    show: Show,
  ): Promise<Omit<Loaded, 'key'>> {
    const code = new ShowCode(root, found.length === 0 ? root : await realRoot(root));
    const faults = new FaultReport(code);
    const runner = new RuleRunner({
      limits: ownRuleLimits(show),
      faults,
      showUrl: pathToFileURL(`${root}/${config.path}`).href,
      onPrinted: (text) => this.#listener.onPrinted?.(text),
    });
    const modules = new LoadedModules(runner, faults);
    const rules = await modules.load(found);
    return { modules, runner, set: setOf(rules, faults, code) };
  }
}

function setOf(rules: readonly Rule[], faults: FaultReport, code: ShowCode): OwnRuleSet {
  const ofLoading = faults.take();
  /** Of rules that are not asked again: whoever uses the set later must hear of them too. */
  const lasting: OwnRuleFault[] = [];
  return {
    rules,
    files: code.files,
    get complete() {
      return ofLoading.length === 0 && faults.broken.size === 0;
    },
    broken: faults.broken,
    loadFaults: ofLoading,
    takeFaults() {
      const all = [...lasting, ...faults.take()];
      lasting.splice(0, lasting.length, ...all.filter(({ what }) => ENDINGS.has(what.code)));
      return all;
    },
  };
}

/** After these a rule is left out. */
const ENDINGS: ReadonlySet<string> = new Set(['too-slow', 'too-large', 'ended-the-process']);

function keyOf({ module, read }: FoundModule): readonly string[] {
  return [module, read.state, read.state === 'file' ? read.file.text : ''];
}
