// Made from schemas/ by `npm run generate`. Do not edit.

/**
 * Id of the series the episode belongs to: the name of the folder it lies in.
 */
export type Id = string;
/**
 * The episode’s number, unique in the whole show. The file’s name begins with it.
 */
export type EpisodeNumber = number;
/**
 * The title, as players and pages show it.
 */
export type Text = string;
/**
 * How far the episode is: planned, draft, review, recorded or published.
 */
export type Status = 'planned' | 'draft' | 'review' | 'recorded' | 'published';
/**
 * The format, which is a file in templates/formats without its ending. The series’ format unless told.
 */
export type Id1 = string;
/**
 * The cold open’s template, which is a file in templates/cold-opens without its ending.
 */
export type Id2 = string;
/**
 * How long the episode is planned to run; the format’s duration unless told. `60m`, `1h30m`, `1:30:00`, `PT90M`; a bare number is minutes.
 */
export type ALengthOfTime = string | number;
/**
 * How much a listener has to know: beginner, intermediate, advanced or expert.
 */
export type Level = 'beginner' | 'intermediate' | 'advanced' | 'expert';
/**
 * Some words.
 */
export type Text1 = string;
/**
 * Small letters, digits and hyphens.
 */
export type Id3 = string;
/**
 * Small letters, digits and hyphens.
 */
export type Id4 = string;
/**
 * Someone who is invited: the id of a cast member, a bare name, or an object with name, role and address.
 */
export type Guest =
  | string
  | {
      id?: Id5;
      name?: Text2;
      /**
       * What they do, in a few words.
       */
      role?: string;
      url?: WebAddress;
      /**
       * This interface was referenced by `undefined`'s JSON-Schema definition
       * via the `patternProperty` "^x-".
       *
       * This interface was referenced by `undefined`'s JSON-Schema definition
       * via the `patternProperty` "^x-".
       */
      [k: string]: unknown;
    };
/**
 * Small letters, digits and hyphens.
 */
export type Id5 = string;
/**
 * Some words.
 */
export type Text2 = string;
/**
 * Their page on the web.
 */
export type WebAddress = string;
/**
 * Someone who is invited: the id of a cast member, a bare name, or an object with name, role and address.
 */
export type Guest1 =
  | string
  | {
      id?: Id5;
      name?: Text2;
      /**
       * What they do, in a few words.
       */
      role?: string;
      url?: WebAddress;
      /**
       * This interface was referenced by `undefined`'s JSON-Schema definition
       * via the `patternProperty` "^x-".
       *
       * This interface was referenced by `undefined`'s JSON-Schema definition
       * via the `patternProperty` "^x-".
       */
      [k: string]: unknown;
    };
/**
 * The number of an episode, a whole number from 0.
 */
export type EpisodeNumber1 = number;
/**
 * The number of an episode, a whole number from 0.
 */
export type EpisodeNumber2 = number;
/**
 * A source the episode cites: one of its own, or the bare id of one in `episodes/sources.yaml`.
 */
export type Source =
  | string
  | {
      id: SourceId;
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
      tier?: Tier;
      /**
       * How many minutes of the episode rest on it.
       */
      minutes?: number;
      /**
       * A note for the people who make the show; no output prints it.
       */
      note?: string;
      /**
       * This interface was referenced by `undefined`'s JSON-Schema definition
       * via the `patternProperty` "^x-".
       */
      [k: string]: unknown;
    };
/**
 * What `[@id]` in the text calls it: letters, digits, and `_`, `-`, `.`, `:` inside.
 */
export type SourceId = string;
/**
 * How well proven a source is: gold, silver or bronze.
 */
export type Tier = 'gold' | 'silver' | 'bronze';
/**
 * Some words.
 */
export type Text3 = string;

/**
 * The head of an episode: YAML between two `---` lines at the very start of its Markdown file.
 */
export interface FrontmatterData {
  series: Id;
  episode: EpisodeNumber;
  title: Text;
  /**
   * One to three sentences for show notes and feeds.
   */
  summary?: string;
  /**
   * Another spelling of `summary`.
   */
  description?: string;
  status?: Status;
  /**
   * The day it comes out: year-month-day.
   */
  date?: string;
  format?: Id1;
  'cold-open'?: Id2;
  duration?: ALengthOfTime;
  level?: Level;
  /**
   * Who it is for.
   */
  audience?: string | Text1[];
  /**
   * Who leads through the episode: ids of show.yaml’s cast.
   */
  hosts?: string | Id3[];
  host?: Id4;
  /**
   * Who is invited: ids of the cast, bare names, or objects with name, role and address.
   */
  guests?: string | {} | Guest[];
  guest?: Guest1;
  /**
   * Numbers of episodes to hear first; each comes before this one.
   */
  prerequisites?: number | EpisodeNumber1[];
  next?: EpisodeNumber2;
  /**
   * Golden threads of show.yaml that the episode takes up.
   */
  threads?: string | Id3[];
  /**
   * Concepts of show.yaml that the episode teaches.
   */
  concepts?: string | Id3[];
  /**
   * What a listener can do afterwards, one sentence each.
   */
  objectives?: Text1[];
  /**
   * Words to find it by.
   */
  tags?: string | Text1[];
  /**
   * What the episode rests on. `[@id]` in the text cites one.
   */
  sources?: Source[];
  /**
   * Who signed what off, and when. A format can require gates for a status.
   */
  gates?: {
    [k: string]: Gate;
  };
  /**
   * This interface was referenced by `FrontmatterData`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]: unknown;
}
/**
 * A sign-off.
 */
export interface Gate {
  by: Text3;
  /**
   * The day it was signed: year-month-day.
   */
  date: string;
  /**
   * A remark of the signer.
   */
  note?: string;
  /**
   * This interface was referenced by `Gate`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]: unknown;
}
