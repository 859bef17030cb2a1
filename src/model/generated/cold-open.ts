// Made from schemas/ by `npm run generate`. Do not edit.

/**
 * A cold-open template: the parts of a cold open, in order. One file in templates/cold-opens; its name is the template’s id.
 */
export interface ColdOpenData {
  /**
   * The template’s name in print.
   */
  title: string;
  /**
   * What such an opening is, with an example of its first sentence.
   */
  description?: string;
  /**
   * Shortest and longest time.
   */
  duration: {
    /**
     * The shortest time.
     */
    min: string | number;
    /**
     * The longest time.
     */
    max: string | number;
  };
  /**
   * The parts, in order; the last one is the thesis.
   *
   * @minItems 1
   *
   * Items: A part of the cold open: a container.
   */
  parts: [
    {
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
      /**
       * What belongs in it, in one sentence.
       */
      description: string;
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
    },
    ...{
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
      /**
       * What belongs in it, in one sentence.
       */
      description: string;
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
    }[]
  ];
}
