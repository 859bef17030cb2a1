import {
  type CommentedFile,
  commentsIn,
  digestEpisode,
  type EpisodeRule,
  heedComments,
  lintEpisode,
  type Rule,
} from '../lint/index.ts';
import {
  costing,
  type Diagnostic,
  type Episode,
  type EpisodeDigest,
  type EpisodeRuns,
  filesByPath,
  type ReferencedImage,
  type Rundown,
  type SourceFile,
} from '../model/index.ts';
import { findImages, imagePathsOf } from '../references.ts';
import type { OpenedShow } from './opened-show.ts';
import { timeEpisode } from './time-episode.ts';

export interface CheckedEpisode {
  readonly episode: Episode;
  readonly rundown: Rundown;
  readonly file: SourceFile;
  /** What the episode's own images lead to, by their addresses as written. */
  readonly images: ReadonlyMap<string, ReferencedImage>;
  /** What came of its programs; undefined unless they were to be run. */
  readonly runs?: EpisodeRuns | undefined;
  /** Those of this episode's own rules; what the show's rules say about its file is with the show. */
  readonly diagnostics: readonly Diagnostic[];
  readonly comments: CommentedFile['comments'];
  /** What comments in its file hide of what its own rules found. */
  readonly hidden: readonly Diagnostic[];
  readonly digest: EpisodeDigest;
  /** Paths from the root that were looked at besides the show's own files and sources. */
  readonly leadsTo: { readonly figures: readonly string[]; readonly images: readonly string[] };
}

/**
 * Checks the selected episodes one by one, so that a caller who lets each go holds one at a time. What rules about all episodes
 * and about comments say comes after the last one, from `checkAcross`.
 */
export async function* checkEpisodes(
  opened: OpenedShow,
  rules: readonly Rule[] = opened.rules,
): AsyncGenerator<CheckedEpisode> {
  for (const file of opened.selected) yield checkEpisode(file, opened, rules);
}

/** Checks one of the show's episodes. */
export async function checkEpisode(
  file: SourceFile,
  opened: OpenedShow,
  rules: readonly Rule[] = opened.rules,
): Promise<CheckedEpisode> {
  const { root, files, runProgram, costs } = opened;
  const { episode, rundown, show, figures } = await timeEpisode(file, opened);
  const images = await costing(costs, ['references', file.path], () => findImages(root, episode));
  const runs =
    runProgram &&
    (await (await import('../program-runs.ts')).runPrograms({ episode, show, root }, runProgram));
  const context = { episode, rundown, show, file, images, runs };
  const { comments } = commentsIn({ file, episode });
  const found = await lintEpisode(context, {
    files: filesByPath(files),
    costs,
    rules: rules.filter((rule): rule is EpisodeRule => rule.scope === 'episode'),
  });
  const { shown: diagnostics, hidden } = heedComments({ file, comments }, found);
  const digest = costing(costs, ['digests', file.path], () => digestEpisode(context));
  const leadsTo = { figures, images: imagePathsOf(episode) };
  return { episode, rundown, file, images, runs, diagnostics, comments, hidden, digest, leadsTo };
}
