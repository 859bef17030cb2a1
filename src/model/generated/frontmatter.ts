// Made from schemas/ by `npm run generate`. Do not edit.

/**
 * The head of an episode: YAML between two `---` lines at the very start of its Markdown file.
 */
export interface FrontmatterData {
  /**
   * Id of the series the episode belongs to: the name of the folder it lies in.
   */
  series: string;
  /**
   * The episode’s number, unique in the whole show. The file’s name begins with it.
   */
  episode: number;
  /**
   * The title, as players and pages show it.
   */
  title: string;
  /**
   * One to three sentences for show notes and feeds.
   */
  summary?: string;
  /**
   * Another spelling of `summary`.
   */
  description?: string;
  /**
   * How far the episode is: planned, draft, review, recorded or published.
   */
  status?: 'planned' | 'draft' | 'review' | 'recorded' | 'published';
  /**
   * The day it comes out: year-month-day.
   */
  date?: string;
  /**
   * The format, which is a file in templates/formats without its ending. The series’ format unless told.
   */
  format?: string;
  /**
   * The cold open’s template, which is a file in templates/cold-opens without its ending.
   */
  'cold-open'?: string;
  /**
   * How long the episode is planned to run; the format’s duration unless told. `60m`, `1h30m`, `1:30:00`, `PT90M`; a bare number is minutes.
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
   * Who leads through the episode: ids of show.yaml’s cast.
   */
  hosts?: string | string[];
  /**
   * Another spelling of `hosts`, for a single one.
   */
  host?: string;
  /**
   * Who is invited: ids of the cast, bare names, or objects with name, role and address.
   */
  guests?:
    | string
    | (
        | string
        | {
            /**
             * The guest’s id in show.yaml’s cast, or an id for this episode that `[cast=…]` and labels can use.
             */
            id?: string;
            /**
             * The name as it is printed and as it labels speech.
             */
            name?: string;
            /**
             * What they do, in a few words.
             */
            role?: string;
            /**
             * Their page on the web.
             */
            url?: string;
          }
      )[];
  /**
   * Another spelling of `guests`, for a single one.
   */
  guest?:
    | string
    | {
        /**
         * The guest’s id in show.yaml’s cast, or an id for this episode that `[cast=…]` and labels can use.
         */
        id?: string;
        /**
         * The name as it is printed and as it labels speech.
         */
        name?: string;
        /**
         * What they do, in a few words.
         */
        role?: string;
        /**
         * Their page on the web.
         */
        url?: string;
      };
  /**
   * Numbers of episodes to hear first; each comes before this one.
   */
  prerequisites?: number | number[];
  /**
   * Number of the episode that this one leads to; it comes after this one.
   */
  next?: number;
  /**
   * Golden threads of show.yaml that the episode takes up.
   */
  threads?: string | string[];
  /**
   * Concepts of show.yaml that the episode teaches.
   */
  concepts?: string | string[];
  /**
   * What a listener can do afterwards, one sentence each.
   *
   * Items: Some words.
   */
  objectives?: string[];
  /**
   * Words to find it by.
   */
  tags?: string | string[];
  /**
   * What the episode rests on. `[@id]` in the text cites one.
   *
   * Items: A source the episode cites: one of its own, or the bare id of one in `episodes/sources.yaml`.
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
   * Who signed what off, and when. A format can require gates for a status.
   */
  gates?: {
    /**
     * A sign-off.
     */
    [k: string]: {
      /**
       * Who signed.
       */
      by: string;
      /**
       * The day it was signed: year-month-day.
       */
      date: string;
      /**
       * A remark of the signer.
       */
      note?: string;
    };
  };
  /**
   * What chapter lists show of a segment or sub-chapter besides its title, by the id of its heading.
   */
  chapters?: {
    [k: string]: {
      /**
       * A title for places with little room.
       */
      short?: string;
      /**
       * A page about it.
       */
      url?: string;
      /**
       * Artwork to show meanwhile: an address on the web.
       */
      image?: string;
      /**
       * Whether lists leave it out; false unless told.
       */
      hidden?: boolean;
      /**
       * The place that a chapter speaks of, which players can show on a map.
       */
      location?: {
        /**
         * What it is called.
         */
        name: string;
        /**
         * Its latitude and longitude as a geo URI (RFC 5870).
         */
        geo: string;
        /**
         * Its node, way or relation in OpenStreetMap.
         */
        osm?: string;
      };
    };
  };
}
