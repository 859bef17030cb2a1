import { C_LIKE_SKIP, framed } from './braces.ts';
import { describeMisfit } from './describe-misfit.ts';
import type { Syntax, SyntaxCheck } from './fault.ts';
import { loadGrammar } from './grammar.ts';

/** Java, as types, members or statements. */
export const java: Syntax = {
  async load() {
    const grammar = await loadGrammar('java');
    const check: SyntaxCheck = (text, wanted) => {
      const misfit = grammar(text, wanted);
      return typeof misfit === 'object' ? describeMisfit(text, misfit, C_LIKE_SKIP) : misfit;
    };
    return Object.assign(check, { costOf: grammar.costOf });
  },
  readings: (text) =>
    framed(text, [
      ['class X {\n', '\n}'],
      ['interface X {\n', '\n}'],
      ['enum X {\n', '\n}'],
      ['class X { void x() {\n', '\n} }'],
      ['class X { void x() { switch (x) {\n', '\n} } }'],
      ['class X { Object x =\n', '\n; }'],
    ]),
};
