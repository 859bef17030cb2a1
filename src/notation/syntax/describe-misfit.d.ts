import type { SyntaxFault } from './fault.ts';
import type { Misfit } from './grammar.ts';
/** A misfit in plain words. `skip` matches strings and comments of the language, in which brackets mean nothing. */
export declare function describeMisfit(text: string, misfit: Misfit, skip: RegExp): SyntaxFault;
/** A piece of code inside a sentence: on one line, short, between backticks. */
export declare function quoted(code: string): string;
