import { C_LIKE_SKIP, framed } from './braces.ts';
import { describeMisfit } from './describe-misfit.ts';
import type { Syntax, SyntaxCheck } from './fault.ts';
import { loadGrammar } from './grammar.ts';

/** Go, as declarations or statements. */
export const go: Syntax = {
  async load() {
    const grammar = await loadGrammar('go');
    const check: SyntaxCheck = (text, wanted) => {
      // Its declarations end in a line ending.
      const misfit = grammar(`${text}\n`, wanted);
      return typeof misfit === 'object' ? describeMisfit(text, misfit, C_LIKE_SKIP) : misfit;
    };
    return Object.assign(check, { costOf: grammar.costOf });
  },
  readings: (text) =>
    framed(text, [
      ['func _() {\n', '\n}'],
      ['type X struct {\n', '\n}'],
      ['type X interface {\n', '\n}'],
      ['func _() { switch x {\n', '\n} }'],
      ['var _ = X{\n', '\n}'],
      ['var _ = ', ''],
    ]),
};
