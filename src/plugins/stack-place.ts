import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A line of the show's code, as a stack trace names it. Counts from 1. */
export interface StackPlace {
  /** From the show's root, with forward slashes. */
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

/** Modules are named by URL, where a blank is written as `%20`. */
const FRAME = /(file:\/\/[^\s()]+?):(\d+)(?::(\d+))?(?=[\s)]|$)/g;
/** Lines of a stack that can matter; a hostile one costs bounded time. */
const LONGEST_STACK = 20_000;

/** The first line of a stack trace that is the show's own code. `realRoot` has its links followed. */
export function placeInStack(stack: string, realRoot: string): StackPlace | undefined {
  for (const [, url = '', line, column = '1'] of stack.slice(0, LONGEST_STACK).matchAll(FRAME)) {
    const path = pathOf(url);
    const inside = path === undefined ? '..' : relative(realRoot, path).split(sep).join('/');
    if (inside === '..' || inside.startsWith('../') || inside.startsWith('/')) continue;
    return { path: inside, line: Number(line), column: Number(column) };
  }
  return undefined;
}

function pathOf(url: string): string | undefined {
  try {
    return fileURLToPath(url);
  } catch {
    return undefined;
  }
}
