import { type Diagnostic, singleLine } from '../../index.ts';
import { harmless } from './cells.ts';

/** Text as one line in which nothing is hidden: what a reader cannot see, or a program would obey, becomes a visible sign. */
export function plain(text: string): string {
  return harmless(singleLine(text));
}

/** A finding's message, and its way out where it has one, as one line. */
export function sentenceOf({ message, hint }: Pick<Diagnostic, 'message' | 'hint'>): string {
  return plain(hint === undefined ? message : `${message} ${hint}`);
}
