// Made from schemas/ by `npm run generate`. Do not edit.

/**
 * What holds for the whole show: episodes/show.yaml.
 */
export interface ShowData {
  /**
   * The show’s name.
   */
  title: string;
  /**
   * What the show is, in a paragraph; feeds and pages print it.
   */
  description?: string;
  /**
   * Who makes it: a person or an organisation.
   */
  author?: string;
  /**
   * The show’s address on the web; links in outputs begin with it.
   */
  site?: string;
  /**
   * Language of the show as a BCP 47 tag; `en` unless told.
   */
  language?: string;
  /**
   * The cover: a file of the show or a web address.
   */
  artwork?: string;
  /**
   * Whether players must warn of explicit language; false unless told.
   */
  explicit?: boolean;
  /**
   * Everyone who speaks in the show or is spoken of in its stories.
   *
   * Items: Someone who speaks, or whom stories are about.
   */
  cast?: {
    /**
     * What frontmatter and `cast=` call them.
     */
    id: string;
    /**
     * The name as it is printed and as it labels speech.
     */
    name: string;
    /**
     * Other labels for their speech.
     */
    aliases?: string | string[];
    /**
     * What they are: host, narrator, recurring character …
     */
    role?: string;
    /**
     * Whether they are invented; false unless told.
     */
    fictional?: boolean;
    /**
     * Their page on the web.
     */
    url?: string;
    /**
     * How many words they say in a minute, where it differs from the show’s rate.
     */
    'words-per-minute'?: number;
    /**
     * What they are in which episodes.
     *
     * Items: A stretch of their story.
     */
    arc?: {
      /**
       * First episode.
       */
      from: number;
      /**
       * Last episode, included.
       */
      to: number;
      /**
       * What they are in it.
       */
      role: string;
    }[];
  }[];
  /**
   * Golden threads: ideas that come back through the whole show.
   *
   * Items: A golden thread.
   */
  threads?: {
    /**
     * What frontmatter calls it.
     */
    id: string;
    /**
     * Its name in print.
     */
    title: string;
    /**
     * What it is about.
     */
    description?: string;
  }[];
  /**
   * What the show teaches, piece by piece, and what each piece needs.
   *
   * Items: A concept.
   */
  concepts?: {
    /**
     * What frontmatter and containers call it.
     */
    id: string;
    /**
     * Its name in print.
     */
    name: string;
    /**
     * Concepts a listener needs first.
     */
    prerequisites?: string | string[];
  }[];
  /**
   * The emotional palette: what `emotion=` of a story can name.
   */
  emotions?: string | string[];
  /**
   * The levels of stakes: what `stakes=` of a story can name.
   */
  stakes?: string | string[];
  /**
   * What gold, silver and bronze mean in this show, best first.
   *
   * Items: A tier of sources.
   */
  tiers?: {
    /**
     * Which tier.
     */
    id: 'gold' | 'silver' | 'bronze';
    /**
     * Its name in print.
     */
    title: string;
    /**
     * What it stands for in this show.
     */
    description?: string;
  }[];
  /**
   * What each level of `rigour=` of a derivation means in this show, from the easiest on.
   *
   * Items: A level of mathematical rigour.
   */
  rigour?: {
    /**
     * Which level.
     */
    id: 'intuitive' | 'practical' | 'theoretical' | 'research';
    /**
     * Its name in print.
     */
    title: string;
    /**
     * What it stands for in this show.
     */
    description?: string;
  }[];
  /**
   * Learning tracks: ways through the show for one kind of listener.
   *
   * Items: A learning track.
   */
  tracks?: {
    /**
     * What commands call it.
     */
    id: string;
    /**
     * Its name in print.
     */
    title: string;
    /**
     * Who it is for, and what they can do at its end.
     */
    description?: string;
    /**
     * Episode numbers, in the order in which to hear them.
     *
     * @minItems 1
     *
     * Items: The number of an episode, a whole number from 0.
     */
    episodes: [number, ...number[]];
  }[];
  /**
   * How many words a speaker without a rate of their own says in a minute; 150 unless told.
   */
  'words-per-minute'?: number;
  /**
   * What is written, and how the hosts say it, for the time it takes and for the recording script. Whole words, case included.
   */
  pronunciations?: {
    [k: string]: string;
  };
  /**
   * Folder that `path:` of sources starts from, relative to the show’s root; the root itself unless told.
   */
  'sources-root'?: string;
  /**
   * What chapter lists hold, and the formats that a build writes.
   */
  chapters?: {
    /**
     * Whether `###` headings are chapters too; false unless told.
     */
    'sub-chapters'?: boolean;
    /**
     * The formats that a build writes, instead of json, psc, webvtt, ffmetadata and youtube.
     */
    formats?: (
      | 'json'
      | 'psc'
      | 'webvtt'
      | 'ffmetadata'
      | 'matroska'
      | 'ogm'
      | 'mp4chaps'
      | 'cue'
      | 'youtube'
      | 'spotify'
      | 'apple'
      | 'audacity'
      | 'reaper'
      | 'audition'
      | 'premiere'
      | 'resolve'
      | 'fcpxml'
      | 'hindenburg'
      | 'auphonic'
      | 'csv'
    )[];
    /**
     * Frames a second of the video project, for the formats premiere, resolve and fcpxml.
     */
    fps?:
      | 23.976
      | 24
      | 25
      | 29.97
      | 30
      | 48
      | 50
      | 59.94
      | 60
      | '23.976'
      | '24'
      | '25'
      | '29.97'
      | '29.97df'
      | '30'
      | '48'
      | '50'
      | '59.94'
      | '59.94df'
      | '60';
  };
  /**
   * By the name of a rule its severity, or its severity, the status from which it speaks, and its options.
   */
  lint?: {
    /**
     * A severity, or an object with `severity`, `from` and the rule’s options.
     */
    [k: string]:
      | string
      | {
          /**
           * off: not checked. hint: shown, never counted. warning: counted, a build goes on. error: the episode is not built.
           */
          severity?: 'off' | 'hint' | 'warning' | 'error';
          /**
           * The status from which an episode is judged: one that is not so far yet is left alone.
           */
          from?: 'planned' | 'draft' | 'review' | 'recorded' | 'published';
          [k: string]: unknown;
        };
  };
  /**
   * Settings of rules that hold for some files only. Of several that speak of a rule the last one wins, key by key.
   *
   * Items: Settings that hold where every condition given here is met.
   */
  'lint-overrides'?: {
    /**
     * Ids of series, one or several.
     */
    series?: string | string[];
    /**
     * How far the episode is: one status or several.
     */
    status?: string | ('planned' | 'draft' | 'review' | 'recorded' | 'published')[];
    /**
     * Files, as globs from the show’s root: `*` within a name, `**` across folders; a folder stands for all that is in it.
     */
    path?: string | string[];
    /**
     * By the name of a rule its severity, or its severity, the status from which it speaks, and its options.
     */
    lint: {
      /**
       * A severity, or an object with `severity`, `from` and the rule’s options.
       */
      [k: string]:
        | string
        | {
            /**
             * off: not checked. hint: shown, never counted. warning: counted, a build goes on. error: the episode is not built.
             */
            severity?: 'off' | 'hint' | 'warning' | 'error';
            /**
             * The status from which an episode is judged: one that is not so far yet is left alone.
             */
            from?: 'planned' | 'draft' | 'review' | 'recorded' | 'published';
            [k: string]: unknown;
          };
    };
  }[];
  /**
   * Modules with rules of the show’s own, as paths from the show’s root.
   */
  'lint-rules'?: string[];
}
