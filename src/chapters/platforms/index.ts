import type { ChapterSheet } from '../../model/index.ts';
import { antennapod } from './antennapod.ts';
import { apple } from './apple.ts';
import { everyPlayer } from './every-player.ts';
import type { ChapterFinding, ChapterPlatform } from './platform.ts';
import { pocketCasts } from './pocket-casts.ts';
import { spotify } from './spotify.ts';
import { youtube } from './youtube.ts';

export type {
  ChapterAspect,
  ChapterFault,
  ChapterFinding,
  ChapterPlatform,
  ChapterRule,
} from './platform.ts';

/** Every platform whose rules are known, in the order that lists show them; what holds everywhere comes last. */
export const CHAPTER_PLATFORMS = [
  youtube,
  spotify,
  apple,
  antennapod,
  pocketCasts,
  everyPlayer,
] as const satisfies readonly ChapterPlatform[];

/**
 * What platforms find wrong with a sheet as it stands, in the order of the platforms, then of their rules. With `format`, the
 * chapter format or audio container it is written in, only rules about that; without it all.
 */
export function judgeSheet(
  sheet: ChapterSheet,
  platforms: readonly string[],
  { format }: { readonly format?: string | undefined } = {},
): readonly ChapterFinding[] {
  return CHAPTER_PLATFORMS.filter(({ name }) => platforms.includes(name)).flatMap(
    ({ name, source, rules }: ChapterPlatform) =>
      rules
        .filter(({ only }) => format === undefined || only === undefined || only.includes(format))
        .flatMap(({ aspect, severity, check }) =>
          [...check(sheet)].map((fault) => ({ platform: name, aspect, severity, source, ...fault })),
        ),
  );
}

/** Names of the platforms that read a chapter format or audio container, with what holds everywhere. */
export function readersOf(format: string): readonly string[] {
  return CHAPTER_PLATFORMS.filter(
    ({ name, reads }: ChapterPlatform) => name === everyPlayer.name || reads.includes(format),
  ).map(({ name }) => name);
}
