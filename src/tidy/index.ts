/**
 * The usual form of what can be written in several ways, as edits: `coldopen fmt` makes them all, and rules of the linter report
 * some of them. Both leave alone what `keptSpans` names.
 */
export { cueEdits, cueNotationEdits, nearCues } from './cues.ts';
export { applyEdits, lineEnding, replacing, touches } from './edits.ts';
export { durationEdits, type MovedKeys, movedKeys } from './frontmatter.ts';
export { headingTimeEdits } from './heading-times.ts';
export { keptSpans } from './kept-spans.ts';
export { speakerEdits } from './speakers.ts';
export { type UnmarkedLabel, unmarkedLabels } from './unmarked-labels.ts';
