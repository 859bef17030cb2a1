import { C_LIKE_SKIP, framed } from './braces.ts';
import { describeMisfit } from './describe-misfit.ts';
import type { Syntax } from './fault.ts';
import { loadGrammar } from './grammar.ts';

/** Java, as types, members or statements. */
export const java: Syntax = {
  async load() {
    const grammar = await loadGrammar('java');
    return (text) => {
      const misfit = grammar(text);
      return misfit && describeMisfit(text, misfit, C_LIKE_SKIP);
    };
  },
  readings: (text) =>
    framed(text, [
      ['class _ {\n', '\n}'],
      ['interface _ {\n', '\n}'],
      ['enum _ {\n', '\n}'],
      ['class _ { void _() {\n', '\n} }'],
      ['class _ { void _() { switch (_) {\n', '\n} } }'],
      ['class _ { Object _ =\n', '\n; }'],
    ]),
};
