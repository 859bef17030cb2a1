import type { ChapterSheet } from '../../model/index.ts';
import { antennapod } from './antennapod.ts';
import { apple } from './apple.ts';
import { everyPlayer } from './every-player.ts';
import type { ChapterFinding, ChapterPlatform } from './platform.ts';
import { pocketCasts } from './pocket-casts.ts';
import { spotify } from './spotify.ts';
import { youtube } from './youtube.ts';

export { shown } from './checks.ts';
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
 * chapter format or audio container it is written in, only rules about that; without it all. What holds everywhere is
 * left out where a platform says it of the same chapter.
 */
export function judgeSheet(
  sheet: ChapterSheet,
  platforms: readonly string[],
  { format }: { readonly format?: string | undefined } = {},
): readonly ChapterFinding[] {
  const findings = CHAPTER_PLATFORMS.filter(({ name }) => platforms.includes(name)).flatMap(
    ({ name, source, rules }: ChapterPlatform) =>
      rules
        .filter(({ only }) => format === undefined || only === undefined || only.includes(format))
        .flatMap(({ aspect, severity, check, source: own }) =>
          [...check(sheet)].map((fault) => ({
            platform: name,
            aspect,
            severity,
            source: own ?? source,
            ...fault,
          })),
        ),
  );
  const said = new Set(findings.filter(({ platform }) => platform !== everyPlayer.name).flatMap(keysOf));
  return findings.filter((one) => one.platform !== everyPlayer.name || !said.has(keyOf(one, one.severity)));
}

/** An error also says what a warning would. */
function keysOf(finding: ChapterFinding): readonly string[] {
  const grades = finding.severity === 'error' ? (['error', 'warning'] as const) : (['warning'] as const);
  return grades.map((grade) => keyOf(finding, grade));
}

function keyOf({ aspect, chapter }: ChapterFinding, severity: ChapterFinding['severity']): string {
  return `${aspect} ${chapter ?? ''} ${severity}`;
}

/** Names of the platforms that read a chapter format or audio container, with what holds everywhere. */
export function readersOf(format: string): readonly string[] {
  return CHAPTER_PLATFORMS.filter(
    ({ name, reads }: ChapterPlatform) => name === everyPlayer.name || reads.includes(format),
  ).map(({ name }) => name);
}
