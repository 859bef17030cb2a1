import { C_LIKE_SKIP, framed } from './braces.ts';
import { describeMisfit } from './describe-misfit.ts';
import type { Syntax, SyntaxCheck } from './fault.ts';
import { loadGrammar } from './grammar.ts';

/** Rust, as items or statements. */
export const rust: Syntax = {
  async load() {
    const grammar = await loadGrammar('rust');
    const check: SyntaxCheck = (text, wanted) => {
      const misfit = grammar(text, wanted);
      return typeof misfit === 'object' ? describeMisfit(text, misfit, C_LIKE_SKIP) : misfit;
    };
    return Object.assign(check, { costOf: grammar.costOf });
  },
  readings: (text) =>
    framed(text, [
      ['fn _f() {\n', '\n}'],
      ['impl X {\n', '\n}'],
      ['trait X {\n', '\n}'],
      ['struct X {\n', '\n}'],
      ['enum X {\n', '\n}'],
      ['fn _f() { match x {\n', '\n} }'],
      ['fn _f() { let _x = X {\n', '\n}; }'],
    ]),
};
