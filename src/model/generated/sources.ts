// Made from schemas/ by `npm run generate`. Do not edit.

/**
 * Sources that several episodes cite: episodes/sources.yaml.
 */
export interface SourcesData {
  /**
   * One entry a work. An episode lists its bare id, and `[@id]` in the text cites it.
   *
   * Items: A work that episodes cite.
   */
  sources: {
    /**
     * What `[@id]` in the text calls it: letters, digits, and `_`, `-`, `.`, `:` inside.
     */
    id: string;
    /**
     * The work’s title.
     */
    title: string;
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
  }[];
}
