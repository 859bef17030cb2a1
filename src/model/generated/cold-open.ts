// Made from schemas/ by `npm run generate`. Do not edit.

/**
 * The template’s name in print.
 */
export type Text = string;
/**
 * The shortest time.
 */
export type ALengthOfTime = string | number;
/**
 * The longest time.
 */
export type ALengthOfTime1 = string | number;
/**
 * What belongs in it, in one sentence.
 */
export type Text1 = string;

/**
 * A cold-open template: the parts of a cold open, in order. One file in templates/cold-opens; its name is the template’s id.
 */
export interface ColdOpenData {
  title: Text;
  /**
   * What such an opening is, with an example of its first sentence.
   */
  description?: string;
  duration: TimeRange;
  /**
   * The parts, in order; the last one is the thesis.
   *
   * @minItems 1
   */
  parts: [ColdOpenPartEntry, ...ColdOpenPartEntry[]];
  /**
   * This interface was referenced by `ColdOpenData`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]: unknown;
}
/**
 * Shortest and longest time.
 */
export interface TimeRange {
  min: ALengthOfTime;
  max: ALengthOfTime1;
  /**
   * This interface was referenced by `TimeRange`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]: unknown;
}
/**
 * A part of the cold open: a container.
 */
export interface ColdOpenPartEntry {
  /**
   * The container that holds it: hook, stakes, question, turn, thesis …
   */
  container:
    | 'hook'
    | 'stakes'
    | 'question'
    | 'turn'
    | 'thesis'
    | 'paradox'
    | 'premise'
    | 'consequence'
    | 'character'
    | 'deadline'
    | 'scale'
    | 'contrast'
    | 'clue';
  description: Text1;
  /**
   * Whether a cold open must have it; true unless told.
   */
  required?: boolean;
  /**
   * What must be found in its words, every one: a named character, a clock time, a date, a number, a question …
   */
  marks?: (
    | 'character'
    | 'clock-time'
    | 'date'
    | 'number'
    | 'question'
    | 'premise'
    | 'consequence'
    | 'contrast'
    | 'paradox'
  )[];
  /**
   * This interface was referenced by `ColdOpenPartEntry`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]: unknown;
}
