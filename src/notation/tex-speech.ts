import { bigOperator, commandItem, type Item, raised, type Role, symbolItem, tidy } from './tex-items.ts';
import { TexReader } from './tex-reader.ts';
import { ACCENTS, JOINING, SILENT_ARGUMENTS, SILENT_COMMANDS, TEXT_COMMANDS } from './tex-words.ts';

/** Deeper braces than this are read as if they were not there. */
const MAX_DEPTH = 40;

/**
 * What a host says for a formula: `\frac{a}{b^2}` is "a over b squared". Numbers stay digits; what is unknown is said by
 * its name. Takes any text, never throws, and needs time in proportion to its length.
 */
export function speakTex(tex: string): string {
  return new Speaker(tex).speakAll();
}

class Speaker extends TexReader {
  private depth = 0;

  speakAll(): string {
    const parts: string[] = [];
    while (this.at < this.tex.length) {
      parts.push(this.sequence('}').words);
      this.at++;
    }
    return tidy(parts.join(' '));
  }

  /** Reads up to (not past) the closing character. `joined`: it is more than one term. */
  private sequence(close: string): { words: string; joined: boolean } {
    const words: string[] = [];
    let previous: Role = 'operator';
    let joined = false;
    let bars = 0;
    while (this.skipSpace() && this.tex[this.at] !== close) {
      if (this.tex[this.at] === '}') break;
      if (this.tex[this.at] === '|') {
        this.at++;
        bars++;
        words.push(bars % 2 === 0 ? '' : previous === 'operator' ? 'the absolute value of' : 'given');
        if (bars % 2 === 1 && previous !== 'operator') bars--;
        continue;
      }
      if (this.tex[this.at] === '(') {
        words.push(previous === 'function' ? 'of' : previous === 'operator' ? '' : 'times', this.bracket());
        previous = 'term';
        continue;
      }
      const item = this.item();
      joined ||= JOINING.has(item.words) && words.length > 0;
      words.push(this.withScripts(item));
      if (item.role !== 'silent') previous = item.role === 'number' ? 'term' : item.role;
    }
    return { words: tidy(words.join(' ')), joined };
  }

  private bracket(): string {
    this.at++;
    if (this.depth >= MAX_DEPTH) return '';
    this.depth++;
    const { words } = this.sequence(')');
    this.depth--;
    if (this.tex[this.at] === ')') this.at++;
    // x^2 binds to the bracket that has just closed.
    return this.withScripts({ words, role: 'term', name: ')' });
  }

  private item(): Item {
    const character = this.tex[this.at] ?? '';
    if (character === '\\') return this.command();
    if (character === '{') return { words: this.group().words, role: 'term', name: '{' };
    const number = /^\d+(?:(?:\.|,|\{,\}|\\,)(?=\d)\d+)*/.exec(this.tex.slice(this.at, this.at + 60))?.[0];
    if (number !== undefined) {
      this.at += number.length;
      return { words: number.replace(/\{,\}|\\,|,(?=\d{3})/g, ''), role: 'number', name: number };
    }
    const symbol = String.fromCodePoint(this.tex.codePointAt(this.at) ?? 32);
    this.at += symbol.length;
    return symbolItem(symbol);
  }

  private command(): Item {
    const name = /^\\([a-zA-Z]+\*?|[^])/.exec(this.tex.slice(this.at, this.at + 60))?.[1] ?? '';
    this.at += name.length + 1;
    const plain = name.replace(/\*$/, '');
    const spoken = this.structure(plain);
    if (spoken !== undefined) return { words: spoken, role: 'term', name };
    if (TEXT_COMMANDS.has(plain))
      return {
        words: this.rawGroup().replace(/[$\\{}]/g, ' '),
        role: plain === 'operatorname' ? 'function' : 'term',
        name,
      };
    if (SILENT_ARGUMENTS.has(plain)) this.rawGroup();
    if (SILENT_ARGUMENTS.has(plain) || SILENT_COMMANDS.has(plain) || name.trim() === '') {
      if ((plain === 'left' || plain === 'right') && this.tex[this.at] === '.') this.at++;
      return { words: '', role: 'silent', name };
    }
    return commandItem(plain);
  }

  /** Commands with arguments that change the order of what is said. */
  private structure(name: string): string | undefined {
    if (/^[dtc]?frac$/.test(name)) return this.fraction();
    if (/^[dt]?binom$/.test(name)) return `${this.argument().words} choose ${this.argument().words}`;
    if (name === 'sqrt') return this.root();
    if (name === 'pmod') return `mod ${this.argument().words}`;
    if (
      name === 'boxed' ||
      /^math(bf|bb|cal|frak|scr)$/.test(name) ||
      name === 'boldsymbol' ||
      name === 'underline'
    )
      return this.argument().words;
    if (name === 'overset' || name === 'stackrel' || name === 'underset') {
      const mark = this.argument().words;
      return `${this.argument().words} with ${mark} ${name === 'underset' ? 'below' : 'above'}`;
    }
    if (Object.hasOwn(ACCENTS, name)) return `${this.argument().words} ${ACCENTS[name]}`;
    if (name === 'begin' || name === 'end') {
      const environment = this.rawGroup();
      if (name === 'begin' && /^(array|alignat)/.test(environment)) this.rawGroup();
      return name === 'end' ? ',' : '';
    }
    return undefined;
  }

  private fraction(): string {
    const above = this.argument();
    const below = this.argument();
    if (above.words === '1' && below.words === '2') return 'one half';
    if (above.words === '1' && below.words === '3') return 'one third';
    if (above.words === '1' && below.words === '4') return 'one quarter';
    return `${above.words} ${above.joined ? 'all over' : 'over'} ${below.words}`;
  }

  private root(): string {
    this.skipSpace();
    let index = '';
    if (this.tex[this.at] === '[') {
      this.at++;
      index = this.sequence(']').words;
      if (this.tex[this.at] === ']') this.at++;
    }
    const degree = index === '' ? 'square root' : index === '3' ? 'cube root' : `${index}-th root`;
    return `the ${degree} of ${this.argument().words}`;
  }

  /** Subscripts are said before superscripts, whichever stands first. */
  private withScripts(item: Item): string {
    let below: string | undefined;
    let above: string | undefined;
    while (this.skipSpace() && /[_^]/.test(this.tex[this.at] ?? '')) {
      const isBelow = this.tex[this.at] === '_';
      this.at++;
      const words = this.script();
      if (isBelow) below = below === undefined ? words : `${below} ${words}`;
      else above = above === undefined ? words : `${above} ${words}`;
    }
    if (item.role === 'big') return bigOperator(item, below, above);
    const base =
      item.words + (below === undefined ? '' : item.name === 'log' ? ` base ${below}` : ` ${below}`);
    const power = above === undefined ? base : raised(base, above);
    return item.name === 'log' && below !== undefined && this.skipSpace() && this.tex[this.at] !== '('
      ? `${power} of`
      : power;
  }

  /** An argument of a script: a run of letters that can be said is a word (`t_{min}`), else letter by letter. */
  private script(): string {
    this.skipSpace();
    const word = /^\{\s*([a-zA-Z]{3,}|th|st|nd|rd)\s*\}/.exec(this.tex.slice(this.at, this.at + 60));
    if (word === null || !/[aeiouy]|^(th|st|nd|rd)$/i.test(word[1] ?? '')) return this.argument().words;
    this.at += word[0].length;
    return word[1] ?? '';
  }

  /** A brace group, or the single token that TeX takes in its place. */
  private argument(): { words: string; joined: boolean } {
    if (!this.skipSpace() || this.tex[this.at] === '}') return { words: '', joined: false };
    if (this.tex[this.at] === '{') return this.group();
    if (/\d/.test(this.tex[this.at] ?? '')) return { words: this.tex[this.at++] ?? '', joined: false };
    return { words: this.depth >= MAX_DEPTH ? '' : this.nested(() => this.item().words), joined: false };
  }

  private group(): { words: string; joined: boolean } {
    this.at++;
    if (this.depth >= MAX_DEPTH) return { words: '', joined: false };
    const inner = this.nested(() => this.sequence('}'));
    if (this.tex[this.at] === '}') this.at++;
    return inner;
  }

  private nested<T>(read: () => T): T {
    this.depth++;
    const value = read();
    this.depth--;
    return value;
  }
}
