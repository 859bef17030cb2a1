import type { Language } from '../toolchain.ts';
import { findNode } from './node-toolchain.ts';

/** TypeScript whose types Node takes off; they are not checked. */
export const language: Language = {
  name: 'typescript',
  title: 'TypeScript',
  extensions: ['ts', 'mts', 'cts'],
  async find() {
    const options = strippingOptions(process.versions.node);
    return options
      ? findNode(options)
      : `Node ${process.versions.node} can not run TypeScript; Node 22.6 and later can`;
  },
};

/** What makes a version of Node take types off; undefined where nothing does. */
export function strippingOptions(version: string): readonly string[] | undefined {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major < 22 || (major === 22 && minor < 6)) return undefined;
  const byItself = major > 23 || (major === 23 && minor >= 6) || (major === 22 && minor >= 18);
  return byItself ? [] : ['--experimental-strip-types'];
}
