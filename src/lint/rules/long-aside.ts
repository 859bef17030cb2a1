import type { Finding, Span } from '../../model/index.ts';
import { defineRule } from '../rule.ts';
import { passagesWith } from '../passage-matches.ts';

export const rule = defineRule({
  name: 'long-aside',
  scope: 'episode',
  severity: 'warning',
  description: 'What stands in parentheses is short, and holds no parentheses itself.',
  options: {
    words: {
      type: 'integer',
      default: 12,
      minimum: 1,
      description: 'How many words may stand in parentheses.',
    },
  },
  docs: {
    why: 'Nobody hears a parenthesis close. A few words can be said in a lower voice; a whole thought in the middle of another leaves the listener holding both. Make it a sentence of its own, after the one it interrupts.',
    origin: 'Writing for the ear',
  },
  *check({ episode }, { words: most }): Iterable<Finding> {
    for (const passage of passagesWith(episode, /\(/g)) {
      for (const { start, end, nested } of asides(passage.text)) {
        const words = passage.text
          .slice(start + 1, end - 1)
          .trim()
          .split(/\s+/).length;
        if (!passage.isProse({ start, end: start + 1 }) || (words <= most && !nested)) continue;
        yield {
          span: passage.sourceOf({ start, end }),
          message: nested
            ? 'These parentheses hold others; expected none inside.'
            : `${words} words stand in these parentheses; expected ${most} at most.`,
          hint: 'Nobody hears a parenthesis: make it a sentence of its own.',
        };
      }
    }
  },
});

/** Outermost parentheses that close, after a blank or at the start: `f(x)` is none. */
function* asides(text: string): Generator<Span & { readonly nested: boolean }> {
  let depth = 0;
  let start = 0;
  let nested = false;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '(') {
      if (depth === 0) [start, nested] = [at, false];
      else if (/\s/.test(text[at - 1] ?? '')) nested = true;
      depth += 1;
    } else if (text[at] === ')' && depth > 0) {
      depth -= 1;
      if (depth === 0 && !/[^\s"“'‘—–-]/.test(text[start - 1] ?? ' ')) yield { start, end: at + 1, nested };
    }
  }
}
