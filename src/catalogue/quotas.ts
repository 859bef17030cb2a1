import { type Beat, type Episode, type Part, type Rundown, walkBeats, walkFigures } from '../model/index.ts';

/** What a quota of a format counts, by its name in templates/formats. */
export type QuotaCounts = Readonly<Record<string, number>>;

/** How much of everything that a format can have a quota for is in an episode. */
export function countQuotas(episode: Episode, { spokenWords }: Pick<Rundown, 'spokenWords'>): QuotaCounts {
  const parts: readonly Part[] = [...episode.preamble, ...episode.segments.flatMap(({ beats }) => beats)];
  const beats = [...walkBeats(parts)];
  const figures = [...walkFigures(parts)];
  const named = (name: Beat['name']) => beats.filter((beat) => beat.name === name).length;
  const shown = (kind: string) => figures.filter((figure) => figure.kind === kind).length;
  return {
    'code-examples': shown('code'),
    configs: named('config'),
    proofs: named('derivation'),
    diagrams: shown('diagram'),
    exercises: named('exercise'),
    'debugging-scenarios': named('debug-challenge'),
    problems: named('problem'),
    quizzes: named('quiz'),
    words: spokenWords,
  };
}
