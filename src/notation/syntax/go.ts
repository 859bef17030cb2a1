import { C_LIKE_SKIP, framed } from './braces.ts';
import { describeMisfit } from './describe-misfit.ts';
import type { Syntax } from './fault.ts';
import { loadGrammar } from './grammar.ts';

/** Go, as declarations or statements. */
export const go: Syntax = {
  async load() {
    const grammar = await loadGrammar('go');
    return (text) => {
      const misfit = grammar(text);
      return misfit && describeMisfit(text, misfit, C_LIKE_SKIP);
    };
  },
  readings: (text) =>
    framed(text, [
      ['func _() {\n', '\n}'],
      ['type _ struct {\n', '\n}'],
      ['type _ interface {\n', '\n}'],
      ['func _() { switch _ {\n', '\n} }'],
      ['var _ = _{\n', '\n}'],
      ['var _ = ', ''],
    ]),
};
