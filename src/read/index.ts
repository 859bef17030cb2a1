export type { ReferenceRead, ShowFiles } from '../model/index.ts';
export { decode } from './decode.ts';
export { findShowRoot } from './find-show-root.ts';
export { readImage } from './read-image.ts';
export { readProgram } from './read-program.ts';
export { readReferences } from './read-references.ts';
export { readShow } from './read-show.ts';
export { readToolState } from './read-tool-state.ts';
export { readTemplates } from './read-templates.ts';
