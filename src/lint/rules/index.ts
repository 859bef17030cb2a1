import type { Rule } from '../rule.ts';
import { rule as anchorUnique } from './anchor-unique.ts';
import { rule as byteOrderMark } from './byte-order-mark.ts';
import { rule as configEncoding } from './config-encoding.ts';
import { rule as containerAttributes } from './container-attributes.ts';
import { rule as containerClosed } from './container-closed.ts';
import { rule as containerKnown } from './container-known.ts';
import { rule as containerNesting } from './container-nesting.ts';
import { rule as containerSyntax } from './container-syntax.ts';
import { rule as cueSyntax } from './cue-syntax.ts';
import { rule as encoding } from './encoding.ts';
import { rule as fenceClosed } from './fence-closed.ts';
import { rule as fenceLanguage } from './fence-language.ts';
import { rule as fenceSwallowed } from './fence-swallowed.ts';
import { rule as figureFile } from './figure-file.ts';
import { rule as frontmatter } from './frontmatter.ts';
import { rule as headingLevel } from './heading-level.ts';
import { rule as invisibleCharacter } from './invisible-character.ts';
import { rule as lintSettings } from './lint-settings.ts';
import { rule as mathClosed } from './math-closed.ts';
import { rule as quizComplete } from './quiz-complete.ts';
import { rule as quizExplanation } from './quiz-explanation.ts';
import { rule as rawHtml } from './raw-html.ts';
import { rule as schema } from './schema.ts';
import { rule as textOutsideSegment } from './text-outside-segment.ts';
import { rule as yamlSyntax } from './yaml-syntax.ts';

/** Every rule, sorted by name: an import and a line here make a file of this folder a rule. */
export const RULES: readonly Rule[] = [
  anchorUnique,
  byteOrderMark,
  configEncoding,
  containerAttributes,
  containerClosed,
  containerKnown,
  containerNesting,
  containerSyntax,
  cueSyntax,
  encoding,
  fenceClosed,
  fenceLanguage,
  fenceSwallowed,
  figureFile,
  frontmatter,
  headingLevel,
  invisibleCharacter,
  lintSettings,
  mathClosed,
  quizComplete,
  quizExplanation,
  rawHtml,
  schema,
  textOutsideSegment,
  yamlSyntax,
];
