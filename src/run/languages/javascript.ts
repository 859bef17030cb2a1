import type { Language } from '../toolchain.ts';
import { findNode } from './node-toolchain.ts';

/** JavaScript, as a module or not, whichever it is. */
export const language: Language = {
  name: 'javascript',
  title: 'JavaScript',
  extensions: ['js', 'mjs', 'cjs'],
  find: async () => findNode(),
};
