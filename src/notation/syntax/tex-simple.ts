import { BIG_OPERATORS, COMMAND_WORDS, FUNCTIONS } from '../tex-words.ts';

/** Commands of one and of two groups. */
const ONE_GROUP =
  /^(?:text|textbf|textit|mathrm|mathbf|mathbb|mathcal|mathit|mathsf|mathtt|operatorname|hat|bar|vec|tilde|dot|overline|underline|widehat)$/;
const TWO_GROUPS = /^(?:frac|dfrac|tfrac|binom)$/;
const SPACES = /^(?:quad|qquad|[,;:! ])$/;

/** Commands that stand by themselves and that MathJax knows; the test holds it to that. */
export const PLAIN_COMMANDS: ReadonlySet<string> = new Set(
  [COMMAND_WORDS, BIG_OPERATORS, FUNCTIONS]
    .flatMap((words) => Object.keys(words))
    .concat(
      'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi pi rho sigma tau upsilon phi chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega sqcup sqcap sqsubseteq odot star bullet dagger aleph angle models vdash longleftarrow Longleftrightarrow hookrightarrow uparrow downarrow bigcup bigcap'.split(
        ' ',
      ),
    )
    .filter((name) => /^[A-Za-z]+$|^[%$&#_{}]$/.test(name) && !/^(?:degree|mod|bmod|pmod)$/.test(name)),
);

const MAX_DEPTH = 30;
const PLAIN = /[A-Za-z0-9+*/=<>()[\],.;:!|?@"`\s~-]|[\u00a1-\uffff]/;

/**
 * Whether a formula is so plain that it surely parses; false says nothing. Saves loading MathJax, which takes a tenth of a second,
 * for shows whose formulas are all of this kind.
 */
export function isPlainTex(tex: string): boolean {
  const reader = new PlainReader(tex);
  return reader.readItems(0) && reader.isAtEnd;
}

class PlainReader {
  #at = 0;

  constructor(private readonly tex: string) {}

  get isAtEnd(): boolean {
    return this.#at >= this.tex.length;
  }

  /** Up to a closing brace or the end. */
  readItems(depth: number): boolean {
    if (depth > MAX_DEPTH) return false;
    let [hasSuper, hasSub, isFirst] = [false, false, true];
    while (!this.isAtEnd && this.tex[this.#at] !== '}') {
      const character = this.tex[this.#at] ?? '';
      if (character === '^' || character === '_') {
        if (isFirst || (character === '^' ? hasSuper : hasSub)) return false;
        if (character === '^') hasSuper = true;
        else hasSub = true;
        this.#at++;
        if (!this.#readScript(depth)) return false;
      } else {
        if (!this.#readItem(depth)) return false;
        if (/\S/.test(character)) [hasSuper, hasSub, isFirst] = [false, false, false];
      }
    }
    return true;
  }

  #readScript(depth: number): boolean {
    const character = this.tex[this.#at] ?? '';
    return /^[A-Za-z0-9*+{\\-]$/.test(character) && this.#readItem(depth, true);
  }

  #readItem(depth: number, isScript = false): boolean {
    const character = this.tex[this.#at] ?? '';
    if (character === '{') return this.#readGroup(depth);
    if (character === '\\') return this.#readCommand(depth, isScript);
    this.#at++;
    return PLAIN.test(character);
  }

  #readGroup(depth: number): boolean {
    if (this.tex[this.#at] !== '{') return false;
    this.#at++;
    if (!this.readItems(depth + 1) || this.isAtEnd) return false;
    this.#at++;
    return true;
  }

  #readCommand(depth: number, isScript: boolean): boolean {
    const name = /^\\([A-Za-z]+|[^])/.exec(this.tex.slice(this.#at, this.#at + 40))?.[1] ?? '';
    this.#at += 1 + name.length;
    if (PLAIN_COMMANDS.has(name))
      return !isScript || !(Object.hasOwn(FUNCTIONS, name) || /^(?:dots|arg(?:max|min))/.test(name));
    if (SPACES.test(name)) return !isScript;
    if (isScript) return false;
    if (TWO_GROUPS.test(name)) return this.#readGroup(depth) && this.#readGroup(depth);
    if (ONE_GROUP.test(name)) return this.#readWords(name, depth);
    return name === 'sqrt' && this.#readGroup(depth);
  }

  /** The group of a command; what stands in a text is words alone. */
  #readWords(name: string, depth: number): boolean {
    if (!name.startsWith('text')) return this.#readGroup(depth);
    const words = /^\{[^{}\\$#%&^_]*\}/.exec(this.tex.slice(this.#at, this.#at + 500))?.[0] ?? '';
    this.#at += words.length;
    return words !== '';
  }
}
