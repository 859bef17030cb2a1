import type { CodeFigure, DiagramFigure } from '../model/index.ts';

/** Whether its writer says that a figure shows a part which does not parse by itself. */
export function isExcerpt({ attributes }: Pick<CodeFigure | DiagramFigure, 'attributes'>): boolean {
  return attributes.excerpt === 'true';
}
