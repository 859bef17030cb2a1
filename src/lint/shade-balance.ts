import type { EpisodeOutline, Finding, Shade, Show, Span } from '../model/index.ts';
import { episodesInOrder, isComplete, type OrderedEpisode } from './episodes-in-order.ts';
import type { AcrossContext } from './rule.ts';
import { listed, quoted } from './wording.ts';

/** How a series' emotions, or its stakes, are judged. */
export interface Balance {
  readonly kind: Shade['kind'];
  /** What one of them is called: `colour`. */
  readonly noun: string;
  /** Those of the show. */
  readonly palette: readonly string[];
  /** Complete episodes that a series must have to be judged. */
  readonly episodes: number;
  /** Of all marks of the series; 0.5 is half of them. */
  readonly share: number;
}

/** Complete episodes by series, each in order. */
export function completeBySeries(context: AcrossContext): ReadonlyMap<string, readonly OrderedEpisode[]> {
  const bySeries = new Map<string, OrderedEpisode[]>();
  for (const episode of episodesInOrder(context)) {
    const { series, status } = episode.outline.facts;
    if (series === undefined || !isComplete({ status })) continue;
    const others = bySeries.get(series);
    if (others) others.push(episode);
    else bySeries.set(series, [episode]);
  }
  return bySeries;
}

/** One of a series' shades that outweighs the others, and those that it never uses. */
export function* judgeBalance(context: AcrossContext, balance: Balance): Generator<Finding> {
  const { kind, palette, episodes } = balance;
  for (const [series, members] of completeBySeries(context)) {
    const uses = members.flatMap(({ digest: { shades, path } }) =>
      shades
        .filter((shade) => shade.kind === kind && palette.includes(shade.name))
        .map((shade) => ({ ...shade, path })),
    );
    const last = members.at(-1);
    // Of fewer marks than two a shade nobody could say what is their habit.
    if (!last || members.length < episodes || uses.length < 2 * palette.length) continue;
    yield* outweighing(uses, titleOf(context.show, series), balance);
    const unused = palette.filter((name) => !uses.some((use) => use.name === name));
    if (unused.length > 0)
      yield neverUsed(unused, last, titleOf(context.show, series), balance, members.length);
  }
}

function* outweighing(
  uses: readonly (Shade & { readonly path: string })[],
  series: string,
  { share, noun, palette }: Balance,
): Generator<Finding> {
  for (const name of palette) {
    const own = uses.filter((use) => use.name === name);
    const last = own.at(-1);
    if (!last || own.length <= share * uses.length) continue;
    yield {
      path: last.path,
      span: last.span,
      message: `${own.length} of the ${uses.length} marks in ${series} are ${quoted(name)}; expected no ${noun} to have more than ${Math.round(share * 100)} % of them.`,
    };
  }
}

function neverUsed(
  unused: readonly string[],
  { outline }: OrderedEpisode,
  series: string,
  { noun, kind }: Balance,
  count: number,
): Finding {
  return {
    path: outline.facts.path,
    span: seriesSpan(outline),
    message: `None of the ${count} episodes of ${series} that are written uses ${listed(unused)}; expected each ${noun} of the show once at least.`,
    hint: `A story, an analogy or a part of a cold open names one with \`${kind}=…\`.`,
  };
}

function seriesSpan({ frontmatter: { spans, openSpan } }: EpisodeOutline): Span {
  return spans['/series']?.value ?? openSpan;
}

function titleOf(show: Show, series: string): string {
  return `“${show.series.find(({ id }) => id === series)?.title ?? series}”`;
}
