import type { Rule } from '../rule.ts';
import { rule as acronymIntroduced } from './acronym-introduced.ts';
import { rule as ambiguousSymbol } from './ambiguous-symbol.ts';
import { rule as anchorUnique } from './anchor-unique.ts';
import { rule as breathLength } from './breath-length.ts';
import { rule as byteOrderMark } from './byte-order-mark.ts';
import { rule as castArc } from './cast-arc.ts';
import { rule as castName } from './cast-name.ts';
import { rule as chapterCount } from './chapter-count.ts';
import { rule as chapterFormat } from './chapter-format.ts';
import { rule as chapterFrameRate } from './chapter-frame-rate.ts';
import { rule as chapterNotes } from './chapter-notes.ts';
import { rule as chapterSpacing } from './chapter-spacing.ts';
import { rule as chapterTitle } from './chapter-title.ts';
import { rule as citationResolved } from './citation-resolved.ts';
import { rule as codeOutput } from './code-output.ts';
import { rule as codeParses } from './code-parses.ts';
import { rule as codeRunnable } from './code-runnable.ts';
import { rule as coldOpenKnown } from './cold-open-known.ts';
import { rule as coldOpenLength } from './cold-open-length.ts';
import { rule as coldOpenParts } from './cold-open-parts.ts';
import { rule as coldOpenRotation } from './cold-open-rotation.ts';
import { rule as coldOpenShare } from './cold-open-share.ts';
import { rule as coldOpenThesis } from './cold-open-thesis.ts';
import { rule as conceptBeforePrerequisite } from './concept-before-prerequisite.ts';
import { rule as conceptDensity } from './concept-density.ts';
import { rule as conceptLayerOrder } from './concept-layer-order.ts';
import { rule as conceptListed } from './concept-listed.ts';
import { rule as conceptOrder } from './concept-order.ts';
import { rule as conceptPrerequisites } from './concept-prerequisites.ts';
import { rule as conceptReinforcement } from './concept-reinforcement.ts';
import { rule as conceptTaught } from './concept-taught.ts';
import { rule as configEncoding } from './config-encoding.ts';
import { rule as containerAttributes } from './container-attributes.ts';
import { rule as containerClosed } from './container-closed.ts';
import { rule as containerKnown } from './container-known.ts';
import { rule as containerNesting } from './container-nesting.ts';
import { rule as containerSyntax } from './container-syntax.ts';
import { rule as cueNotation } from './cue-notation.ts';
import { rule as cueSyntax } from './cue-syntax.ts';
import { rule as disableComment } from './disable-comment.ts';
import { rule as disableReason } from './disable-reason.ts';
import { rule as dotParses } from './dot-parses.ts';
import { rule as encoding } from './encoding.ts';
import { rule as episodeLink } from './episode-link.ts';
import { rule as episodeLinkTitle } from './episode-link-title.ts';
import { rule as episodeOrder } from './episode-order.ts';
import { rule as estimatedLength } from './estimated-length.ts';
import { rule as fenceClosed } from './fence-closed.ts';
import { rule as fenceLanguage } from './fence-language.ts';
import { rule as fenceSwallowed } from './fence-swallowed.ts';
import { rule as figureFile } from './figure-file.ts';
import { rule as formatKnown } from './format-known.ts';
import { rule as formatSum } from './format-sum.ts';
import { rule as frontmatter } from './frontmatter.ts';
import { rule as frontmatterOrder } from './frontmatter-order.ts';
import { rule as gatesSigned } from './gates-signed.ts';
import { rule as headingLevel } from './heading-level.ts';
import { rule as imageAlt } from './image-alt.ts';
import { rule as imageFile } from './image-file.ts';
import { rule as invisibleCharacter } from './invisible-character.ts';
import { rule as latexParses } from './latex-parses.ts';
import { rule as lintBaseline } from './lint-baseline.ts';
import { rule as lintSettings } from './lint-settings.ts';
import { rule as listReadAloud } from './list-read-aloud.ts';
import { rule as longAside } from './long-aside.ts';
import { rule as mathClosed } from './math-closed.ts';
import { rule as mermaidKind } from './mermaid-kind.ts';
import { rule as mermaidParses } from './mermaid-parses.ts';
import { rule as nestingDepth } from './nesting-depth.ts';
import { rule as nextAgrees } from './next-agrees.ts';
import { rule as numberCited } from './number-cited.ts';
import { rule as objectivesPresent } from './objectives-present.ts';
import { rule as ownRules } from './own-rules.ts';
import { rule as pacingBalance } from './pacing-balance.ts';
import { rule as pacingRecap } from './pacing-recap.ts';
import { rule as pacingTechnicalRun } from './pacing-technical-run.ts';
import { rule as paletteBalance } from './palette-balance.ts';
import { rule as paragraphLength } from './paragraph-length.ts';
import { rule as passageDuplicated } from './passage-duplicated.ts';
import { rule as placeholder } from './placeholder.ts';
import { rule as plannedColdOpenKnown } from './planned-cold-open-known.ts';
import { rule as plannedReferenceKnown } from './planned-reference-known.ts';
import { rule as plannedSourcePath } from './planned-source-path.ts';
import { rule as quizComplete } from './quiz-complete.ts';
import { rule as quizExplanation } from './quiz-explanation.ts';
import { rule as quotaMet } from './quota-met.ts';
import { rule as rawHtml } from './raw-html.ts';
import { rule as referenceKnown } from './reference-known.ts';
import { rule as relativeTime } from './relative-time.ts';
import { rule as repeatedWord } from './repeated-word.ts';
import { rule as schema } from './schema.ts';
import { rule as segmentBlocks } from './segment-blocks.ts';
import { rule as segmentLength } from './segment-length.ts';
import { rule as segmentTime } from './segment-time.ts';
import { rule as segmentsOrder } from './segments-order.ts';
import { rule as segmentsPresent } from './segments-present.ts';
import { rule as segmentsSum } from './segments-sum.ts';
import { rule as seriesFileName } from './series-file-name.ts';
import { rule as seriesGaps } from './series-gaps.ts';
import { rule as seriesKnown } from './series-known.ts';
import { rule as seriesNumberRange } from './series-number-range.ts';
import { rule as seriesNumberUnique } from './series-number-unique.ts';
import { rule as seriesRangesOverlap } from './series-ranges-overlap.ts';
import { rule as shouting } from './shouting.ts';
import { rule as sourceAge } from './source-age.ts';
import { rule as sourceCited } from './source-cited.ts';
import { rule as sourceDuplicate } from './source-duplicate.ts';
import { rule as sourceMinutes } from './source-minutes.ts';
import { rule as sourceMinutesShort } from './source-minutes-short.ts';
import { rule as sourcePath } from './source-path.ts';
import { rule as sourceTier } from './source-tier.ts';
import { rule as sourceUnused } from './source-unused.ts';
import { rule as sourceUrl } from './source-url.ts';
import { rule as speakerKnown } from './speaker-known.ts';
import { rule as speakerLabel } from './speaker-label.ts';
import { rule as speakerNotation } from './speaker-notation.ts';
import { rule as speakerUnmarked } from './speaker-unmarked.ts';
import { rule as stakesBalance } from './stakes-balance.ts';
import { rule as tableReadAloud } from './table-read-aloud.ts';
import { rule as textOutsideSegment } from './text-outside-segment.ts';
import { rule as threadAdvanced } from './thread-advanced.ts';
import { rule as threadDropped } from './thread-dropped.ts';
import { rule as timeNotation } from './time-notation.ts';
import { rule as trackOrder } from './track-order.ts';
import { rule as unpronounceable } from './unpronounceable.ts';
import { rule as unusedDisable } from './unused-disable.ts';
import { rule as visualReference } from './visual-reference.ts';
import { rule as yamlSyntax } from './yaml-syntax.ts';

/** Every rule, sorted by name: an import and a line here make a file of this folder a rule. */
export const RULES: readonly Rule[] = [
  acronymIntroduced,
  ambiguousSymbol,
  anchorUnique,
  breathLength,
  byteOrderMark,
  castArc,
  castName,
  chapterCount,
  chapterFormat,
  chapterFrameRate,
  chapterNotes,
  chapterSpacing,
  chapterTitle,
  citationResolved,
  codeOutput,
  codeParses,
  codeRunnable,
  coldOpenKnown,
  coldOpenLength,
  coldOpenParts,
  coldOpenRotation,
  coldOpenShare,
  coldOpenThesis,
  conceptBeforePrerequisite,
  conceptDensity,
  conceptLayerOrder,
  conceptListed,
  conceptOrder,
  conceptPrerequisites,
  conceptReinforcement,
  conceptTaught,
  configEncoding,
  containerAttributes,
  containerClosed,
  containerKnown,
  containerNesting,
  containerSyntax,
  cueNotation,
  cueSyntax,
  disableComment,
  disableReason,
  dotParses,
  encoding,
  episodeLink,
  episodeLinkTitle,
  episodeOrder,
  estimatedLength,
  fenceClosed,
  fenceLanguage,
  fenceSwallowed,
  figureFile,
  formatKnown,
  formatSum,
  frontmatter,
  frontmatterOrder,
  gatesSigned,
  headingLevel,
  imageAlt,
  imageFile,
  invisibleCharacter,
  latexParses,
  lintBaseline,
  lintSettings,
  listReadAloud,
  longAside,
  mathClosed,
  mermaidKind,
  mermaidParses,
  nestingDepth,
  nextAgrees,
  numberCited,
  objectivesPresent,
  ownRules,
  pacingBalance,
  pacingRecap,
  pacingTechnicalRun,
  paletteBalance,
  paragraphLength,
  passageDuplicated,
  placeholder,
  plannedColdOpenKnown,
  plannedReferenceKnown,
  plannedSourcePath,
  quizComplete,
  quizExplanation,
  quotaMet,
  rawHtml,
  referenceKnown,
  relativeTime,
  repeatedWord,
  schema,
  segmentBlocks,
  segmentLength,
  segmentTime,
  segmentsOrder,
  segmentsPresent,
  segmentsSum,
  seriesFileName,
  seriesGaps,
  seriesKnown,
  seriesNumberRange,
  seriesNumberUnique,
  seriesRangesOverlap,
  shouting,
  sourceAge,
  sourceCited,
  sourceDuplicate,
  sourceMinutes,
  sourceMinutesShort,
  sourcePath,
  sourceTier,
  sourceUnused,
  sourceUrl,
  speakerKnown,
  speakerLabel,
  speakerNotation,
  speakerUnmarked,
  stakesBalance,
  tableReadAloud,
  textOutsideSegment,
  threadAdvanced,
  threadDropped,
  timeNotation,
  trackOrder,
  unpronounceable,
  unusedDisable,
  visualReference,
  yamlSyntax,
];
