import {
  type Episode,
  type EpisodeFacts,
  type EpisodeLink,
  type EpisodeOutline,
  type Frontmatter,
  type Part,
  type Problem,
  type Segment,
  type Show,
  type SourceFile,
  walkFigures,
  walkInlines,
  walkParts,
} from '../model/index.ts';
import { assemble } from './assemble.ts';
import { episodeFacts } from './facts.ts';
import { splitFrontmatter } from './frontmatter.ts';
import { findInvisible } from './invisible.ts';
import { type MarkdownParser, markdownParser } from './markdown.ts';
import { scan } from './scan.ts';
import type { Token } from './tokens.ts';
import { speakerNames } from './speaker-label.ts';

/**
 * Reads what other episodes need to know of a file: its frontmatter and its anchors. No prose is parsed, and anchors are
 * looked for when somebody asks.
 */
export function outlineEpisode(file: SourceFile, show: Show): EpisodeOutline {
  const scanned = scanFile(file, show);
  scans.set(file, { show, scanned });
  const { head, tokens } = scanned;
  const structure = tokens.filter((token) => token.type !== 'prose');
  let anchors: readonly string[] | undefined;
  return {
    ...head,
    get anchors() {
      const context = contextOf(file, head.facts, show, markdownParser());
      return (anchors ??= anchorsOf(assemble(structure, context).segments));
    },
  };
}

/**
 * Parses a whole episode. Whatever the author wrote, an episode comes back: what is not understood is kept
 * where it stands and listed in `problems`, in the order of the text. `parse` reads its prose.
 */
export function parseEpisode(file: SourceFile, show: Show, parse = markdownParser()): Episode {
  const { head, tokens, problems } = takeScan(file, show) ?? scanFile(file, show);
  const body = assemble(tokens, contextOf(file, head.facts, show, parse));
  const parts: readonly Part[] = [...body.preamble, ...body.segments.flatMap((segment) => segment.beats)];
  return {
    ...head,
    anchors: anchorsOf(body.segments),
    preamble: body.preamble,
    segments: body.segments,
    citations: walkInlines(parts).flatMap((inline) =>
      inline.type === 'citation' ? [{ id: inline.id, span: inline.span }] : [],
    ),
    links: linksOf(body.segments, parts),
    problems: inOrder([...head.problems, ...problems, ...body.problems]),
  };
}

/** Scans that outlining made, until the file is parsed. */
const scans = new WeakMap<SourceFile, { readonly show: Show; readonly scanned: Scanned }>();

/** What outlining found out already, if the show says what it said then of all that a scan and a head rest on. */
function takeScan(file: SourceFile, show: Show): Scanned | undefined {
  const before = scans.get(file);
  if (!before) return undefined;
  scans.delete(file);
  const { settings, series, formats, sources } = before.show;
  const isSame =
    settings === show.settings &&
    series === show.series &&
    formats === show.formats &&
    sources === show.sources;
  return isSame ? before.scanned : undefined;
}

interface Scanned {
  readonly head: {
    readonly facts: EpisodeFacts;
    readonly frontmatter: Frontmatter;
    readonly problems: readonly Problem[];
  };
  readonly tokens: readonly Token[];
  readonly problems: readonly Problem[];
}

function scanFile(file: SourceFile, show: Show): Scanned {
  const { frontmatter, bodyStart, problems } = splitFrontmatter(file.text);
  const facts = episodeFacts(file.path, frontmatter, show);
  const scanned = scan(file.text, bodyStart, speakerNames(show.settings, facts));
  const defects: Problem[] = file.defects.map(({ kind, ...rest }) => ({ code: kind, ...rest }));
  return {
    head: { facts, frontmatter, problems: [...defects, ...problems] },
    tokens: scanned.tokens,
    problems: [...scanned.problems, ...findInvisible(file.text)],
  };
}

function contextOf(file: SourceFile, facts: EpisodeFacts, show: Show, parse: MarkdownParser) {
  const format = facts.format === undefined ? undefined : show.formats.get(facts.format);
  return { source: file.text, format, firstSpeaker: facts.hosts[0], parse };
}

function anchorsOf(segments: readonly Segment[]): readonly string[] {
  const anchors = new Set<string>();
  for (const segment of segments) {
    anchors.add(segment.id);
    for (const part of walkParts(segment.beats)) {
      if (part.type === 'subheading') anchors.add(part.id);
      else if (part.type === 'beat' && part.attributes.id) anchors.add(part.attributes.id);
      else if (part.type === 'figure' && part.id) anchors.add(part.id);
    }
  }
  return [...anchors];
}

function linksOf(segments: readonly Segment[], parts: readonly Part[]): readonly EpisodeLink[] {
  const links: EpisodeLink[] = [];
  const titles = segments.flatMap((segment) => segment.titleInlines);
  for (const inline of [...titles, ...walkInlines(parts)]) {
    if (inline.type === 'link')
      links.push({ url: inline.url, kind: 'link', episode: inline.episode, span: inline.span });
    else if (inline.type === 'image') links.push({ url: inline.url, kind: 'image', span: inline.span });
  }
  for (const figure of walkFigures(parts)) {
    if (figure.kind === 'image') links.push({ url: figure.url, kind: 'image', span: figure.span });
  }
  return links.sort((a, b) => a.span.start - b.span.start);
}

function inOrder(problems: readonly Problem[]): readonly Problem[] {
  return [...problems].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
