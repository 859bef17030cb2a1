import { C_LIKE_SKIP, framed } from './braces.ts';
import { describeMisfit } from './describe-misfit.ts';
import type { Syntax } from './fault.ts';
import { loadGrammar, MAX_RECOVERED } from './grammar.ts';

/** Go, as declarations or statements. */
export const go: Syntax = {
  placedFrom: MAX_RECOVERED,
  async load() {
    const grammar = await loadGrammar('go');
    return (text, wanted) => {
      // Its declarations end in a line ending.
      const misfit = grammar(`${text}\n`, wanted);
      return typeof misfit === 'object' ? describeMisfit(text, misfit, C_LIKE_SKIP) : misfit;
    };
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
