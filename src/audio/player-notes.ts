import { judgeSheet, readersOf } from '../chapters/index.ts';
import type { AudioContainer } from './containers.ts';
import type { AudioChapter } from './fit-chapters.ts';

/** What players that read this container will make of chapters as they are written into it: one sentence each, with a way out. */
export function playerNotes(
  chapters: readonly AudioChapter[],
  { name: format }: AudioContainer,
  totalMs: number,
): readonly string[] {
  const sheet = {
    episodeTitle: '',
    showTitle: '',
    language: 'en',
    basis: 'recorded',
    totalMs,
    chapters: chapters.map((chapter) => ({ ...chapter, level: 1 })),
  } as const;
  return (
    judgeSheet(sheet, readersOf(format), { format })
      // Fitting keeps the bounds of the container, and says what it changed.
      .filter(({ severity }) => severity === 'warning')
      .map(({ message, hint }) => (hint === undefined ? message : `${message} ${hint}`))
  );
}
