import { framed, loadBraced } from './braces.ts';
import type { Syntax } from './fault.ts';

/** Java, as types, members or statements. */
export const java: Syntax = {
  load: () => loadBraced('java'),
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
