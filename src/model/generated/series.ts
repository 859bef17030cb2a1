// Made from schemas/ by `npm run generate`. Do not edit.

/**
 * The series’ id; the name of its folder unless told.
 */
export type Id = string;
/**
 * The series’ title.
 */
export type Text = string;
/**
 * First episode number.
 */
export type EpisodeNumber = number;
/**
 * Last episode number, included.
 */
export type EpisodeNumber1 = number;
/**
 * Format of its episodes, unless they tell their own.
 */
export type Id1 = string;
/**
 * How long its episodes are planned to run, where no format says it.
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
 * The episode’s number.
 */
export type EpisodeNumber2 = number;
/**
 * Some words.
 */
export type Text2 = string;
/**
 * How far the episode is: planned, draft, review, recorded or published.
 */
export type Status = 'planned' | 'draft' | 'review' | 'recorded' | 'published';
/**
 * Its format, where it differs from the series’.
 */
export type Id2 = string;
/**
 * How long it is planned to run, where it differs from the series’.
 */
export type ALengthOfTime1 = string | number;
/**
 * The cold open’s template, or an object with template and story.
 */
export type PlannedColdOpen =
  | string
  | {
      template?: Id3;
      story?: Text3;
      /**
       * This interface was referenced by `undefined`'s JSON-Schema definition
       * via the `patternProperty` "^x-".
       */
      [k: string]: unknown;
    };
/**
 * A file in templates/cold-opens without its ending.
 */
export type Id3 = string;
/**
 * Some words.
 */
export type Text3 = string;
/**
 * Small letters, digits and hyphens.
 */
export type Id4 = string;
/**
 * The number of an episode, a whole number from 0.
 */
export type EpisodeNumber3 = number;
/**
 * A source it will rest on: one of its own, or the bare id of one in `episodes/sources.yaml`.
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
 * One series of the show: episodes/<series>/series.yaml.
 */
export interface SeriesData {
  id?: Id;
  /**
   * The series’ place among the others.
   */
  number?: number;
  title: Text;
  /**
   * What the series is about.
   */
  description?: string;
  episodes?: RangeOfEpisodes;
  format?: Id1;
  duration?: ALengthOfTime;
  level?: Level;
  /**
   * Who it is for.
   */
  audience?: string | Text1[];
  /**
   * The episodes that are planned. One without a Markdown file is all right.
   */
  planned?: PlannedEpisode[];
  /**
   * This interface was referenced by `SeriesData`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]: unknown;
}
/**
 * First and last episode number of the series; no other series shares a number with it.
 */
export interface RangeOfEpisodes {
  from: EpisodeNumber;
  to: EpisodeNumber1;
  /**
   * This interface was referenced by `RangeOfEpisodes`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   *
   * This interface was referenced by `RangeOfEpisodes1`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]: unknown;
}
/**
 * An episode that is planned, whether or not its file exists; or, with `episodes`, a stretch of episodes that is only sketched.
 */
export interface PlannedEpisode {
  number?: EpisodeNumber2;
  episodes?: RangeOfEpisodes1;
  title: Text2;
  status?: Status;
  format?: Id2;
  duration?: ALengthOfTime1;
  'cold-open'?: PlannedColdOpen;
  /**
   * What it is about, in one line.
   */
  focus?: string;
  /**
   * What it covers.
   */
  topics?: Text1[];
  /**
   * Concepts of show.yaml that it will teach.
   */
  concepts?: string | Id4[];
  /**
   * What a listener can do afterwards.
   */
  objectives?: Text1[];
  /**
   * Numbers of episodes to hear first.
   */
  prerequisites?: number | EpisodeNumber3[];
  /**
   * What it will rest on, with tier and minutes.
   */
  sources?: Source[];
  /**
   * Guests wanted: names or kinds of people.
   */
  guests?: string | Text1[];
  /**
   * An interactive tool that goes with it.
   */
  tool?: string;
  /**
   * Real incidents that it features.
   */
  incidents?: Text1[];
  /**
   * A note for the people who make the show.
   */
  note?: string;
  /**
   * This interface was referenced by `PlannedEpisode`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]: unknown;
}
/**
 * First and last number of a stretch that is only sketched.
 */
export interface RangeOfEpisodes1 {
  from: EpisodeNumber;
  to: EpisodeNumber1;
  /**
   * This interface was referenced by `RangeOfEpisodes`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   *
   * This interface was referenced by `RangeOfEpisodes1`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]: unknown;
}
