import type { Rule } from '../rule.ts';

/** Every rule, sorted by name: an import and a line here make a file of this folder a rule. */
export const RULES: readonly Rule[] = [];
