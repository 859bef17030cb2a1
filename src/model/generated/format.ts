// Made from schemas/ by `npm run generate`. Do not edit.

/**
 * The format’s name in print.
 */
export type Text = string;
/**
 * How long an episode is. The segments sum to it.
 */
export type ALengthOfTime = string | number;
/**
 * What outputs and links call it.
 */
export type Id = string;
/**
 * The word before the colon in an episode’s heading.
 */
export type Text1 = string;
/**
 * Some words.
 */
export type Text2 = string;
/**
 * How long it is; the segments of a format sum to its duration.
 */
export type ALengthOfTime1 = string | number;
/**
 * How far an episode’s plan may be from `duration`, either way: a percentage or a length of time. 20% unless told.
 */
export type Tolerance = string | number;
/**
 * The shortest time.
 */
export type ALengthOfTime2 = string | number;
/**
 * The longest time.
 */
export type ALengthOfTime3 = string | number;
/**
 * Small letters, digits and hyphens.
 */
export type Id1 = string;
/**
 * Tolerance of the 7 technical minutes; 25% unless told.
 */
export type Tolerance1 = number | string;
/**
 * Tolerance of the 3 minutes of story, analogy or break; 35% unless told.
 */
export type Tolerance2 = number | string;
/**
 * Tolerance of the 1 minute of recap or preview; 50% unless told.
 */
export type Tolerance3 = number | string;

/**
 * A format: the segments of an episode, in order. One file in templates/formats; its name is the format’s id.
 */
export interface FormatData {
  title: Text;
  /**
   * What the format is for.
   */
  description?: string;
  duration: ALengthOfTime;
  /**
   * The segments, in order.
   *
   * @minItems 1
   */
  segments: [FormatSegmentEntry, ...FormatSegmentEntry[]];
  pacing?: PacingTolerances;
  quotas?: Quotas;
  gates?: RequiredGates;
  /**
   * This interface was referenced by `FormatData`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]: unknown;
}
/**
 * A segment: a `##` heading of the episode.
 */
export interface FormatSegmentEntry {
  id: Id;
  label: Text1;
  /**
   * Other labels that name it.
   */
  aliases?: string | Text2[];
  duration: ALengthOfTime1;
  tolerance?: Tolerance;
  /**
   * Whether every episode of the format has it; true unless told.
   */
  required?: boolean;
  /**
   * Whether 7-3-1 is checked in it; false unless told.
   */
  pacing?: boolean;
  /**
   * Whether it is the cold open, which takes its parts from a cold-open template. At most one segment is.
   */
  'cold-open'?: boolean;
  cap?: TimeRange;
  /**
   * Containers that must stand in it.
   */
  blocks?: Id1[];
  /**
   * What belongs in it, for the people who write.
   */
  description?: string;
  /**
   * This interface was referenced by `FormatSegmentEntry`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]: unknown;
}
/**
 * The cold open’s own range, which then holds alone instead of the template’s.
 */
export interface TimeRange {
  min: ALengthOfTime2;
  max: ALengthOfTime3;
  /**
   * This interface was referenced by `TimeRange`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]: unknown;
}
/**
 * How far a cycle of 7-3-1 may be off before it is reported.
 */
export interface PacingTolerances {
  technical?: Tolerance1;
  relief?: Tolerance2;
  recap?: Tolerance3;
  /**
   * This interface was referenced by `PacingTolerances`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]: unknown;
}
/**
 * How many of each an episode should have at least. Goals to report against.
 */
export interface Quotas {
  /**
   * Fences of code.
   */
  'code-examples'?: number;
  /**
   * `config` containers.
   */
  configs?: number;
  /**
   * `derivation` containers.
   */
  proofs?: number;
  /**
   * Diagrams: `mermaid` and `dot` fences.
   */
  diagrams?: number;
  /**
   * `exercise` containers.
   */
  exercises?: number;
  /**
   * `debug-challenge` containers.
   */
  'debugging-scenarios'?: number;
  /**
   * `problem` containers.
   */
  problems?: number;
  /**
   * `quiz` containers.
   */
  quizzes?: number;
  /**
   * Spoken words.
   */
  words?: number;
  /**
   * This interface was referenced by `Quotas`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]: unknown;
}
/**
 * Sign-offs that a status requires, by status.
 */
export interface RequiredGates {
  /**
   * Sign-offs needed for the status `review`.
   */
  review?: Id1[];
  /**
   * Sign-offs needed for the status `recorded`.
   */
  recorded?: Id1[];
  /**
   * Sign-offs needed for the status `published`.
   */
  published?: Id1[];
  /**
   * This interface was referenced by `RequiredGates`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]: unknown;
}
