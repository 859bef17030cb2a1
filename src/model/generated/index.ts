// Made from schemas/ by `npm run generate`. Do not edit.

export type * from './cold-open.ts';
export type * from './format.ts';
export type * from './frontmatter.ts';
export type * from './series.ts';
export type * from './show.ts';
export type * from './sources.ts';
