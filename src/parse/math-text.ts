import type {
  Code,
  Construct,
  Extension,
  State,
  TokenizeContext,
  Effects,
  Previous,
} from 'micromark-util-types';
import type { CompileContext, Extension as FromMarkdownExtension } from 'mdast-util-from-markdown';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    mathText: 'mathText';
    mathTextMarker: 'mathTextMarker';
    mathTextData: 'mathTextData';
  }
}
declare module 'mdast' {
  interface RootContentMap {
    inlineMath: InlineMathNode;
  }
  interface PhrasingContentMap {
    inlineMath: InlineMathNode;
  }
}
/** `$$…$$` inside a line, as an mdast node. */
export interface InlineMathNode {
  type: 'inlineMath';
  value: string;
  position?: import('unist').Position | undefined;
}

const DOLLAR = 36;

/** No code, or a line ending, in micromark's terms. */
const endsLine = (code: Code) => code === null || code < -2;
const isSpace = (code: Code) => code === -2 || code === -1 || code === 32;

/** Exactly two dollars: those of `$$$` are a price tier, and an escaped one is not there. */
const previous: Previous = function (code) {
  return code !== DOLLAR;
};

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  let last: Code = null;
  return start;

  function start(code: Code): State | undefined {
    effects.enter('mathText');
    effects.enter('mathTextMarker');
    effects.consume(code);
    return second;
  }
  function second(code: Code): State | undefined {
    if (code !== DOLLAR) return nok(code);
    effects.consume(code);
    effects.exit('mathTextMarker');
    return first;
  }
  function first(code: Code): State | undefined {
    if (endsLine(code) || isSpace(code) || code === DOLLAR) return nok(code);
    effects.enter('mathTextData');
    return data(code);
  }
  function data(code: Code): State | undefined {
    if (endsLine(code)) return nok(code);
    if (code === DOLLAR && last !== 92) {
      if (isSpace(last)) return nok(code);
      effects.exit('mathTextData');
      effects.enter('mathTextMarker');
      effects.consume(code);
      return close;
    }
    last = code;
    effects.consume(code);
    return data;
  }
  function close(code: Code): State | undefined {
    if (code !== DOLLAR) return nok(code);
    effects.consume(code);
    effects.exit('mathTextMarker');
    return after;
  }
  function after(code: Code): State | undefined {
    if (code === DOLLAR) return nok(code);
    effects.exit('mathText');
    return ok(code);
  }
}

const construct: Construct = { name: 'mathText', tokenize, previous };

/** Syntax of inline math (the design, section 2): no space inside its dollars, never over a line's end. */
export const mathText: Extension = { text: { [DOLLAR]: construct } };

/** Turns the tokens of {@link mathText} into `inlineMath` nodes. */
export const mathTextFromMarkdown: FromMarkdownExtension = {
  enter: {
    mathText(this: CompileContext, token) {
      this.enter({ type: 'inlineMath', value: '' }, token);
      this.buffer();
    },
  },
  exit: {
    mathTextData(this: CompileContext, token) {
      this.config.enter.data?.call(this, token);
      this.config.exit.data?.call(this, token);
    },
    mathText(this: CompileContext, token) {
      const value = this.resume();
      const node = this.stack[this.stack.length - 1] as unknown as InlineMathNode;
      node.value = value;
      this.exit(token);
    },
  },
};
