import type { ChapterAspect, ChapterFinding } from '../chapters/index.ts';
import { type Finding, type Span, walkParts } from '../model/index.ts';
import { partsOf } from './parts.ts';
import type { EpisodeContext } from './rule.ts';

/** The option by which a show says where it publishes. */
export const PLATFORMS = {
  type: 'texts',
  default: ['youtube', 'spotify', 'apple', 'antennapod', 'pocket-casts'],
  values: ['youtube', 'spotify', 'apple', 'antennapod', 'pocket-casts'],
  description: 'Where the show’s chapters are read. What holds in every player is judged in any case.',
} as const;

/**
 * What platforms find wrong with the chapters that an episode would get, at the headings they come from. What several say of
 * one chapter is one finding; what is about the list as a whole is at the last heading.
 */
export async function chapterFindings(
  context: EpisodeContext,
  platforms: readonly string[],
  aspects: readonly ChapterAspect[],
): Promise<readonly Finding[]> {
  const headings = chapterHeadings(context);
  if (headings.length === 0) return [];
  const { CHAPTER_PLATFORMS, judgeSheet, makeChapterSheet } = await import('../chapters/index.ts');
  const subChapters = context.show.settings.chapters?.subChapters;
  const judged = judgeSheet(makeChapterSheet({ ...context, subChapters }), [...platforms, 'every-player']);
  const titles = new Map<string, string>(CHAPTER_PLATFORMS.map(({ name, title }) => [name, title]));
  const findings: Finding[] = [];
  for (const [first, ...others] of alike(judged.filter(({ aspect }) => aspects.includes(aspect)))) {
    const span = first && headings[first.chapter ?? headings.length - 1];
    if (!span) continue;
    const too = others.map(({ platform }) => titles.get(platform) ?? platform);
    const hint = [
      first.hint,
      too.length > 0 && `${joined(too)} ${too.length === 1 ? 'expects' : 'expect'} the same.`,
    ];
    findings.push({ span, message: first.message, hint: hint.filter(Boolean).join(' ') || undefined });
  }
  return findings;
}

/** The headings that become chapters, in the order of the sheet. */
export function chapterHeadings({ episode, rundown, show }: EpisodeContext): readonly Span[] {
  const subheadings = new Map<string, Span>();
  if (show.settings.chapters?.subChapters)
    for (const part of walkParts(partsOf(episode)))
      if (part.type === 'subheading') subheadings.set(part.id, part.span);
  return rundown.segments.flatMap((segment, index) => {
    const { headingSpan } = episode.segments[index] ?? {};
    if (!headingSpan || segment.endMs <= segment.startMs) return [];
    const within = subheadings.size === 0 ? [] : segment.chapters.filter((one) => one.endMs > one.startMs);
    return [headingSpan, ...within.map(({ id }) => subheadings.get(id) ?? headingSpan)];
  });
}

/** Findings that say the same of one chapter: same aspect, same way out. */
function alike(findings: readonly ChapterFinding[]): Iterable<readonly ChapterFinding[]> {
  const groups = new Map<string, ChapterFinding[]>();
  for (const finding of findings) {
    const key = JSON.stringify([finding.chapter, finding.aspect, finding.hint]);
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return groups.values();
}

function joined(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
