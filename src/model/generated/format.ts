// Made from schemas/ by `npm run generate`. Do not edit.

/**
 * A format: the segments of an episode, in order. One file in templates/formats; its name is the format’s id.
 */
export interface FormatData {
  /**
   * The format’s name in print.
   */
  title: string;
  /**
   * What the format is for.
   */
  description?: string;
  /**
   * How long an episode is. The segments sum to it.
   */
  duration: string | number;
  /**
   * The segments, in order.
   *
   * @minItems 1
   *
   * Items: A segment: a `##` heading of the episode.
   */
  segments: [
    {
      /**
       * What outputs and links call it.
       */
      id: string;
      /**
       * The word before the colon in an episode’s heading.
       */
      label: string;
      /**
       * Other labels that name it.
       */
      aliases?: string | string[];
      /**
       * How long it is; the segments of a format sum to its duration.
       */
      duration: string | number;
      /**
       * How far an episode’s plan may be from `duration`, either way: a percentage or a length of time. 20% unless told.
       */
      tolerance?: string | number;
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
      /**
       * The cold open’s own range, which then holds alone instead of the template’s.
       */
      cap?: {
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
       * Containers that must stand in it.
       *
       * Items: Small letters, digits and hyphens.
       */
      blocks?: string[];
      /**
       * What belongs in it, for the people who write.
       */
      description?: string;
    },
    ...{
      /**
       * What outputs and links call it.
       */
      id: string;
      /**
       * The word before the colon in an episode’s heading.
       */
      label: string;
      /**
       * Other labels that name it.
       */
      aliases?: string | string[];
      /**
       * How long it is; the segments of a format sum to its duration.
       */
      duration: string | number;
      /**
       * How far an episode’s plan may be from `duration`, either way: a percentage or a length of time. 20% unless told.
       */
      tolerance?: string | number;
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
      /**
       * The cold open’s own range, which then holds alone instead of the template’s.
       */
      cap?: {
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
       * Containers that must stand in it.
       *
       * Items: Small letters, digits and hyphens.
       */
      blocks?: string[];
      /**
       * What belongs in it, for the people who write.
       */
      description?: string;
    }[]
  ];
  /**
   * How far a cycle of 7-3-1 may be off before it is reported.
   */
  pacing?: {
    /**
     * Tolerance of the 7 technical minutes; 25% unless told.
     */
    technical?: number | string;
    /**
     * Tolerance of the 3 minutes of story, analogy or break; 35% unless told.
     */
    relief?: number | string;
    /**
     * Tolerance of the 1 minute of recap or preview; 50% unless told.
     */
    recap?: number | string;
  };
  /**
   * How many of each an episode should have at least. Goals to report against.
   */
  quotas?: {
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
  };
  /**
   * Sign-offs that a status requires, by status.
   */
  gates?: {
    /**
     * Sign-offs needed for the status `review`.
     *
     * Items: Small letters, digits and hyphens.
     */
    review?: string[];
    /**
     * Sign-offs needed for the status `recorded`.
     *
     * Items: Small letters, digits and hyphens.
     */
    recorded?: string[];
    /**
     * Sign-offs needed for the status `published`.
     *
     * Items: Small letters, digits and hyphens.
     */
    published?: string[];
  };
}
