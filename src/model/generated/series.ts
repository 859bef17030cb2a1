// Made from schemas/ by `npm run generate`. Do not edit.

/**
 * One series of the show: episodes/<series>/series.yaml.
 */
export interface SeriesData {
  /**
   * The series’ id; the name of its folder unless told.
   */
  id?: string;
  /**
   * The series’ place among the others.
   */
  number?: number;
  /**
   * The series’ title.
   */
  title: string;
  /**
   * What the series is about.
   */
  description?: string;
  /**
   * First and last episode number of the series; no other series shares a number with it.
   */
  episodes?: {
    /**
     * First episode number.
     */
    from: number;
    /**
     * Last episode number, included.
     */
    to: number;
  };
  /**
   * Format of its episodes, unless they tell their own.
   */
  format?: string;
  /**
   * How long its episodes are planned to run, where no format says it.
   */
  duration?: string | number;
  /**
   * How much a listener has to know: beginner, intermediate, advanced or expert.
   */
  level?: 'beginner' | 'intermediate' | 'advanced' | 'expert';
  /**
   * Who it is for.
   */
  audience?: string | string[];
  /**
   * How often an episode of the series comes out.
   */
  pace?: {
    /**
     * The day its first episode comes out: year-month-day.
     */
    starts?: string;
    /**
     * Weeks from one episode to the next.
     */
    weeks?: number;
  };
  /**
   * What a listener can do after the whole series.
   *
   * Items: Some words.
   */
  objectives?: string[];
  /**
   * Guests wanted for the series: names or kinds of people. A wish, not a promise.
   */
  guests?: string | string[];
  /**
   * Interactive tools that go with the series.
   *
   * Items: Some words.
   */
  tools?: string[];
  /**
   * What its episodes have beyond the format: ways of telling, materials, standards of production.
   *
   * Items: Some words.
   */
  elements?: string[];
  /**
   * A note for the people who make the show.
   */
  note?: string;
  /**
   * The episodes that are planned. One without a Markdown file is all right.
   *
   * Items: An episode that is planned, whether or not its file exists; or, with `episodes`, a stretch of episodes that is only sketched.
   */
  planned?: {
    /**
     * The episode’s number.
     */
    number?: number;
    /**
     * First and last number of a stretch that is only sketched.
     */
    episodes?: {
      /**
       * First episode number.
       */
      from: number;
      /**
       * Last episode number, included.
       */
      to: number;
    };
    /**
     * The working title.
     */
    title: string;
    /**
     * Other working titles that plans have given it.
     */
    'also-titled'?: string | string[];
    /**
     * How far the episode is: planned, draft, review, recorded or published.
     */
    status?: 'planned' | 'draft' | 'review' | 'recorded' | 'published';
    /**
     * The day it is to come out, where the series’ pace does not say it: year-month-day.
     */
    date?: string;
    /**
     * Its format, where it differs from the series’.
     */
    format?: string;
    /**
     * How long it is planned to run, where it differs from the series’.
     */
    duration?: string | number;
    /**
     * The cold open’s template, or an object with template and story.
     */
    'cold-open'?:
      | string
      | {
          /**
           * A file in templates/cold-opens without its ending.
           */
          template?: string;
          /**
           * What happens in it.
           */
          story?: string;
          /**
           * Other stories it could open with.
           *
           * Items: Some words.
           */
          alternatives?: string[];
        };
    /**
     * What it is about, in one line.
     */
    focus?: string;
    /**
     * What it covers.
     *
     * Items: Some words.
     */
    topics?: string[];
    /**
     * Its parts in order, where a plan tells them, with what each covers.
     *
     * Items: A part of a planned episode.
     */
    outline?: {
      /**
       * The part’s title.
       */
      title: string;
      /**
       * How long it is planned to run.
       */
      duration?: string | number;
      /**
       * What it covers.
       *
       * Items: Some words.
       */
      topics?: string[];
    }[];
    /**
     * Concepts of show.yaml that it will teach.
     */
    concepts?: string | string[];
    /**
     * Golden threads of show.yaml that it will take up.
     */
    threads?: string | string[];
    /**
     * What a listener can do afterwards.
     *
     * Items: Some words.
     */
    objectives?: string[];
    /**
     * Numbers of episodes to hear first.
     */
    prerequisites?: number | number[];
    /**
     * What it will rest on, with tier and minutes.
     *
     * Items: A source it will rest on: one of its own, or the bare id of one in `episodes/sources.yaml`.
     */
    sources?: (
      | string
      | {
          /**
           * What `[@id]` in the text calls it: letters, digits, and `_`, `-`, `.`, `:` inside.
           */
          id: string;
          /**
           * The work’s title.
           */
          title?: string;
          /**
           * Who wrote it: one name, or a list of names.
           */
          author?: string | string[];
          /**
           * The year it came out.
           */
          year?: number;
          /**
           * Who published it: a journal, a publishing house, a conference.
           */
          publisher?: string;
          /**
           * Where it can be read: a web address with https:// or http://.
           */
          url?: string;
          /**
           * Its DOI, bare or as a link.
           */
          doi?: string;
          /**
           * Its ISBN-10 or ISBN-13, with or without hyphens. Put it in quotes, so that a leading 0 stays.
           */
          isbn?: string | number;
          /**
           * A file of the show, relative to the show’s `sources-root`.
           */
          path?: string;
          /**
           * How well proven a source is: gold, silver or bronze.
           */
          tier?: 'gold' | 'silver' | 'bronze';
          /**
           * How many minutes of the episode rest on it.
           */
          minutes?: number;
          /**
           * A note for the people who make the show; no output prints it.
           */
          note?: string;
        }
    )[];
    /**
     * Guests wanted: names or kinds of people.
     */
    guests?: string | string[];
    /**
     * An interactive tool that goes with it.
     */
    tool?: string;
    /**
     * Real incidents that it features.
     *
     * Items: Some words.
     */
    incidents?: string[];
    /**
     * What it has beyond its format: ways of telling, demonstrations, materials.
     *
     * Items: Some words.
     */
    elements?: string[];
    /**
     * A note for the people who make the show.
     */
    note?: string;
  }[];
}
