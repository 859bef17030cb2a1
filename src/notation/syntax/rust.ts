import { framed, loadBraced } from './braces.ts';
import type { Syntax } from './fault.ts';

/** Rust, as items or statements. */
export const rust: Syntax = {
  load: () => loadBraced('rust'),
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
