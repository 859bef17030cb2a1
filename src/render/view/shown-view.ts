import {
  type Beat,
  type Episode,
  type Figure,
  nameOfCode,
  type Part,
  walkFigures,
} from '../../model/index.ts';
import type { ProseWriter } from '../prose.ts';
import { PRINTED } from './learning-view.ts';

/** Containers whose figures are not shown by themselves: printed whole elsewhere in the notes, or kept for the study guide. */
const ELSEWHERE: readonly string[] = [...PRINTED, 'quiz', 'problem'];

/** Code, diagrams, tables, formulas and images by the chapter they are shown in; chapters without any are left out. */
export function shownView(episode: Episode, writer: ProseWriter) {
  return episode.segments
    .map((segment) => ({
      title: writer.inline(segment.titleInlines),
      figures: shownFigures(segment.beats).map((figure) => ({
        kind: figure.kind,
        // Code folds away under its name, so it carries no caption of its own.
        fold: figure.kind === 'code' ? writer.text(nameOf(figure)) : null,
        body: writer.figure(
          figure.kind === 'code' ? { ...figure, caption: undefined, file: undefined } : figure,
        ),
      })),
    }))
    .filter((chapter) => chapter.figures.length > 0);
}

/** Figures of a segment that the notes show by themselves. */
export function shownFigures(beats: readonly Beat[]): readonly Figure[] {
  return [...walkFigures(withoutPrinted(beats))];
}

function withoutPrinted(parts: readonly Part[]): readonly Part[] {
  return parts.flatMap((part): readonly Part[] => {
    if (part.type !== 'beat') return [part];
    return ELSEWHERE.includes(part.name) ? [] : [{ ...part, parts: withoutPrinted(part.parts) }];
  });
}

function nameOf(figure: Extract<Figure, { kind: 'code' }>): string {
  const { caption, file, language } = figure;
  const name = caption ?? file;
  if (name === undefined) return nameOfCode(language);
  return language === undefined ? name : `${name} (${language})`;
}
