import type { SyntaxFault } from './fault.ts';
/** Graphs of the DOT language, of which the first counts. */
export declare function findDotFault(text: string): SyntaxFault | undefined;
