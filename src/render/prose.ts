import type { EpisodeImage, EpisodeReference, Figure, Inline, ProseBlock } from '../model/index.ts';

/** Writes prose in one format. `Rendered` is what a template may print as it is. */
export interface ProseWriter<Rendered = unknown> {
  /** Plain text on one line. */
  text(text: string): Rendered | string;
  inline(inlines: readonly Inline[]): Rendered;
  /** Footnote definitions are left out; see `footnotes`. Prose headings get `headingLevel`. */
  blocks(blocks: readonly ProseBlock[], headingLevel: number): Rendered;
  figure(figure: Figure): Rendered;
  /** The footnotes that were referred to so far, in the order of their first reference. */
  footnotes(): readonly { readonly number: number; readonly body: Rendered }[];
}

/** What prose points at, the same for every format. */
export interface References {
  /** The number of a cited source, or undefined where the episode does not list it. */
  citationNumber(id: string): number | undefined;
  episodeHref(reference: EpisodeReference): string | undefined;
  footnote(id: string): readonly ProseBlock[] | undefined;
  /** The episode's own image at an address as written; undefined for one of another site, and for one that is not there. */
  image(url: string): EpisodeImage | undefined;
  /** The formula as MathML or the diagram as SVG, or undefined where it could not be drawn. */
  drawing(kind: 'inline-math' | 'math' | 'mermaid' | 'dot', text: string): string | undefined;
}

/** Numbers footnotes in the order in which they are first referred to. */
export class FootnoteNumbers {
  readonly #ids: string[] = [];
  readonly #references: References;

  constructor(references: References) {
    this.#references = references;
  }

  /** Undefined where nothing defines the footnote. `first` is true once for each. */
  numberOf(id: string): { readonly number: number; readonly first: boolean } | undefined {
    if (!this.#references.footnote(id)) return undefined;
    const known = this.#ids.indexOf(id);
    if (known >= 0) return { number: known + 1, first: false };
    return { number: this.#ids.push(id), first: true };
  }

  /** Bodies in order; writing one may refer to further footnotes, which follow. */
  *bodies(): Generator<{ readonly number: number; readonly blocks: readonly ProseBlock[] }> {
    for (let at = 0; at < this.#ids.length; at++)
      yield { number: at + 1, blocks: this.#references.footnote(this.#ids[at] ?? '') ?? [] };
  }
}
