import type { Basis, Timed } from './rundown.ts';

/** A place a chapter speaks of, as the Podcasting 2.0 `location` has it. */
export interface ChapterLocation {
  readonly name: string;
  /** A geo URI (RFC 5870): `geo:48.858093,2.294694`. */
  readonly geo: string;
  /** An OpenStreetMap query, such as `R5013364`. */
  readonly osm?: string | undefined;
}

/** Where something stands in a text; counted from 1, columns in UTF-16 code units. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** One entry of a chapter list. A list is flat: a sub-chapter stands after the chapter it belongs to and cuts it short. */
export interface Chapter extends Timed {
  readonly title: string;
  /** For places with little room, such as Spotify; used where `title` is too long there. */
  readonly shortTitle?: string | undefined;
  /** 1 for a segment, 2 for a sub-chapter. */
  readonly level: number;
  /** A page about it; `http` or `https`. */
  readonly url?: string | undefined;
  /** Artwork to show meanwhile; `http` or `https`. */
  readonly image?: string | undefined;
  /** Changes artwork or place without being listed (`toc: false`). Formats that cannot hide a chapter leave it out. */
  readonly hidden?: boolean | undefined;
  readonly location?: ChapterLocation | undefined;
  /** Where it stands in the chapter file that it was read from. */
  readonly place?: TextPlace | undefined;
}

/** What every chapter format is written from. */
export interface ChapterSheet {
  readonly episodeTitle: string;
  readonly episodeNumber?: number | undefined;
  readonly showTitle: string;
  readonly author?: string | undefined;
  /** BCP 47. */
  readonly language: string;
  /** What the times rest on. Every format that has a place for it says so. */
  readonly basis: Basis;
  /** The episode's length; the last chapter ends there at the latest. */
  readonly totalMs: number;
  readonly chapters: readonly Chapter[];
}
