import { framed, loadBraced } from './braces.ts';
import type { Syntax } from './fault.ts';

/** Go, as declarations or statements. */
export const go: Syntax = {
  // Its declarations end in a line ending.
  load: () => loadBraced('go', (text) => `${text}\n`),
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
