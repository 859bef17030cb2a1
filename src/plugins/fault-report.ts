import type { OwnRuleFault, OwnRuleTrouble } from '../model/index.ts';
import { FaultList } from './fault-list.ts';
import type { FoundModule } from './find-modules.ts';
import type { Outcome } from './rule-process.ts';
import type { ThrownError } from './messages.ts';
import type { ShowCode } from './show-code.ts';
import { syntaxFaultOf } from './syntax-error.ts';

/** Whose fault it is: a module's, or that of a rule in it. `on` is the file that the rule judged. */
export interface Culprit {
  readonly found: FoundModule;
  readonly rule?: string | undefined;
  readonly on?: string | undefined;
}

const LONGEST_REASON = 300;

/** Collects what goes wrong with a show's own rules, each fault with the line of code that it comes from. */
export class FaultReport {
  readonly #list = new FaultList();
  /** Names of rules that a fault was laid to. */
  readonly broken = new Set<string>();
  readonly #code: ShowCode;

  constructor(code: ShowCode) {
    this.#code = code;
  }

  add(
    { found: { entry, module }, rule, on }: Culprit,
    what: OwnRuleTrouble,
    place?: OwnRuleFault['place'],
  ): void {
    if (rule !== undefined) this.broken.add(rule);
    this.#list.add({ entry, module, rule, on, what, place });
  }

  take(): readonly OwnRuleFault[] {
    return this.#list.take();
  }

  /** For a question that got no answer. */
  async addFailure(culprit: Culprit, outcome: Exclude<Outcome, { kind: 'answer' }>): Promise<void> {
    if (outcome.kind === 'ended') return this.add(culprit, outcome.what);
    const { error } = outcome;
    if (culprit.rule !== undefined)
      return this.add(
        culprit,
        { code: 'threw', reason: this.#reason(error) },
        await this.#code.placeOf(error.stack),
      );
    const { read } = culprit.found;
    // Node says where the code cannot be read only when asked to read nothing else.
    const syntax = error.syntax && read.state === 'file' ? await syntaxFaultOf(read.real) : undefined;
    const place =
      syntax && read.state === 'file'
        ? await this.#code.placeAt({ path: read.file.path, line: syntax.line, column: syntax.column })
        : await this.#code.placeOf(error.stack);
    this.add(culprit, { code: 'not-loaded', reason: this.#reason(syntax ?? error) }, place);
  }

  /** For an error that no question waits for, laid to the one who was asked last. */
  async addStray(culprit: Culprit, error: ThrownError): Promise<void> {
    const what: OwnRuleTrouble = { code: 'threw-later', reason: this.#reason(error) };
    this.add(culprit, what, await this.#code.placeOf(error.stack));
  }

  /** What the code said, as the end of a sentence. */
  #reason({ reason }: { readonly reason: string }): string {
    const text = this.#code.withoutPaths(reason).replace(/\s+/g, ' ').trim();
    const short = text.length > LONGEST_REASON ? `${text.slice(0, LONGEST_REASON - 1)}…` : text;
    return /[.!?…]$/.test(short) ? short : `${short}.`;
  }
}
