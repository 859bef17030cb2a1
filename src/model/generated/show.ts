// Made from schemas/ by `npm run generate`. Do not edit.

/**
 * The show’s name.
 */
export type Text = string;
/**
 * The show’s address on the web; links in outputs begin with it.
 */
export type WebAddress = string;
/**
 * What frontmatter and `cast=` call them.
 */
export type Id = string;
/**
 * The name as it is printed and as it labels speech.
 */
export type Text1 = string;
/**
 * Some words.
 */
export type Text2 = string;
/**
 * Their page on the web.
 */
export type WebAddress1 = string;
/**
 * How many words they say in a minute, where it differs from the show’s rate.
 */
export type WordsAMinute = number;
/**
 * First episode.
 */
export type EpisodeNumber = number;
/**
 * Last episode, included.
 */
export type EpisodeNumber1 = number;
/**
 * Some words.
 */
export type Text3 = string;
/**
 * What frontmatter calls it.
 */
export type Id1 = string;
/**
 * Some words.
 */
export type Text4 = string;
/**
 * What frontmatter and containers call it.
 */
export type Id2 = string;
/**
 * Some words.
 */
export type Text5 = string;
/**
 * Small letters, digits and hyphens.
 */
export type Id3 = string;
/**
 * How many words a speaker without a rate of their own says in a minute; 150 unless told.
 */
export type WordsAMinute1 = number;
/**
 * off: not checked. hint: shown, never counted. warning: counted, a build goes on. error: the episode is not built.
 */
export type Severity = 'off' | 'hint' | 'warning' | 'error';

/**
 * What holds for the whole show: episodes/show.yaml.
 */
export interface ShowData {
  title: Text;
  /**
   * What the show is, in a paragraph; feeds and pages print it.
   */
  description?: string;
  /**
   * Who makes it: a person or an organisation.
   */
  author?: string;
  site?: WebAddress;
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
   */
  cast?: CastMember[];
  /**
   * Golden threads: ideas that come back through the whole show.
   */
  threads?: Thread[];
  /**
   * What the show teaches, piece by piece, and what each piece needs.
   */
  concepts?: Concept[];
  /**
   * The emotional palette: what `emotion=` of a story can name.
   */
  emotions?: string | Id3[];
  /**
   * The levels of stakes: what `stakes=` of a story can name.
   */
  stakes?: string | Id3[];
  'words-per-minute'?: WordsAMinute1;
  /**
   * Folder that `path:` of sources starts from, relative to the show’s root; the root itself unless told.
   */
  'sources-root'?: string;
  /**
   * Severity by rule name: off, hint, warning or error.
   */
  lint?: {
    [k: string]: Severity;
  };
  /**
   * This interface was referenced by `ShowData`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]: unknown;
}
/**
 * Someone who speaks, or whom stories are about.
 */
export interface CastMember {
  id: Id;
  name: Text1;
  /**
   * Other labels for their speech.
   */
  aliases?: string | Text2[];
  /**
   * What they are: host, narrator, recurring character …
   */
  role?: string;
  /**
   * Whether they are invented; false unless told.
   */
  fictional?: boolean;
  url?: WebAddress1;
  'words-per-minute'?: WordsAMinute;
  /**
   * What they are in which episodes.
   */
  arc?: Arc[];
  /**
   * This interface was referenced by `CastMember`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]: unknown;
}
/**
 * A stretch of their story.
 */
export interface Arc {
  from: EpisodeNumber;
  to: EpisodeNumber1;
  role: Text3;
  /**
   * This interface was referenced by `Arc`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]: unknown;
}
/**
 * A golden thread.
 */
export interface Thread {
  id: Id1;
  title: Text4;
  /**
   * What it is about.
   */
  description?: string;
  /**
   * This interface was referenced by `Thread`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]: unknown;
}
/**
 * A concept.
 */
export interface Concept {
  id: Id2;
  name: Text5;
  /**
   * Concepts a listener needs first.
   */
  prerequisites?: string | Id3[];
  /**
   * This interface was referenced by `Concept`'s JSON-Schema definition
   * via the `patternProperty` "^x-".
   */
  [k: string]: unknown;
}
