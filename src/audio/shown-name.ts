import { basename } from 'node:path';
import { singleLine } from '../notation/single-line.ts';

/** A file's name for messages, on one line; its folder is left out. */
export function shownName(path: string): string {
  return singleLine(basename(path)).replace(/\p{Cc}/gu, '�');
}
