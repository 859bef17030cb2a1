export { alignChapters, type Script } from './align-chapters.ts';
export type { Alignment } from './alignment.ts';
export { alignWords } from './align-words.ts';
export { recordRundown } from './record-rundown.ts';
