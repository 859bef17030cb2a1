import type { Problem } from '../model/index.ts';
import { isContainerLine, parseContainerLine } from './container-line.ts';
import { nearlyCue, parseCueLine } from './cue-line.ts';
import { parseHeadingLine } from './heading-line.ts';
import { beginsCue, INK, inkOf } from './ink.ts';
import { type Line, LineReader } from './lines.ts';
import { ListTracker } from './list-tracker.ts';
import { CommentFinder, mathEnd } from './scan-blocks.ts';
import { closesFence, fenceEnd, openFence } from './scan-fence.ts';
import { ProseLines } from './prose-lines.ts';
import { parseSpeakerLabel, withoutChance } from './speaker-label.ts';
import type { Token } from './tokens.ts';

/**
 * Reads lines and owns all structure (the design, section 2): headings, containers, cues, speaker labels, fences,
 * display math. Linear in the text, never fails; what it cannot take becomes a problem and stays as prose or `malformed`.
 */
export function scan(
  text: string,
  bodyStart: number,
  speakers: ReadonlyMap<string, string>,
): { tokens: readonly Token[]; problems: readonly Problem[] } {
  return new Scanner(text, bodyStart, speakers).run();
}

class Scanner {
  private readonly tokens: Token[] = [];
  private readonly problems: Problem[] = [];
  private readonly lists = new ListTracker();
  private readonly reader: LineReader;
  private readonly comments: CommentFinder;
  private readonly unclosedMarkers: string[] = [];
  private readonly prose: ProseLines;
  private readonly text: string;
  private readonly speakers: ReadonlyMap<string, string>;

  constructor(text: string, bodyStart: number, speakers: ReadonlyMap<string, string>) {
    this.text = text;
    this.speakers = speakers;
    this.reader = new LineReader(text, bodyStart);
    this.prose = new ProseLines(text);
    this.comments = new CommentFinder(text);
  }

  run() {
    for (let line = this.reader.next(); line; line = this.reader.next()) this.line(line);
    this.endProse();
    return { tokens: this.tokens, problems: withoutChance(this.problems) };
  }

  private line(line: Line): void {
    const { text } = line;
    const ink = inkOf(text);
    if (ink === INK.colon && this.container(line)) return;
    if (beginsCue(ink) && this.cue(line)) return;
    if (this.lists.isInside(text)) {
      const fence = openFence(text.trimStart(), line.start);
      this.prose.add(line);
      if (fence && this.lists.ownsIndent(text)) this.skipListFence(fence);
      return;
    }
    if (!this.block(line, ink)) this.proseLine(line, ink);
  }

  /** What a line of structure begins with tells what it can be; nearly all lines begin with a letter. */
  private block(line: Line, ink: number): boolean {
    switch (ink) {
      case INK.hash:
        return this.heading(line);
      case INK.backtick:
      case INK.tilde:
        return this.fence(line);
      case INK.dollar:
        return this.math(line);
      case INK.less:
        return this.comment(line);
      default:
        return false;
    }
  }

  private heading(line: Line): boolean {
    const heading = parseHeadingLine(line);
    if (!heading) return false;
    const { span, content, depth } = heading;
    if (content.start === span.start + depth && content.end > content.start)
      this.problems.push({ code: 'heading-unspaced', depth, span });
    this.add(heading);
    return true;
  }

  private container(line: Line): boolean {
    if (!isContainerLine(line.text)) return false;
    const span = { start: line.start + line.text.search(/\S/), end: line.start + line.text.trimEnd().length };
    const parsed = parseContainerLine(line.text, line.start);
    if (parsed.kind === 'malformed') {
      this.problems.push(parsed.problem);
      this.add({ type: 'malformed', span });
    } else if (parsed.kind === 'close') {
      this.add({ type: 'close', span });
    } else {
      this.problems.push(...parsed.problems);
      const { name, nameSpan, attributes } = parsed;
      this.add({ type: 'open', name, nameSpan, attributes, span });
    }
    return true;
  }

  private fence(line: Line): boolean {
    const fence = openFence(line.text, line.start);
    if (!fence) return false;
    const end = fenceEnd(this.reader, fence, this.neverClosed(fence.marker));
    if (end.swallowed) {
      this.problems.push({ code: 'fence-swallows-opener', opener: fence.openSpan, span: end.swallowed });
    }
    if (!end.closed) {
      this.unclosedMarkers.push(fence.marker);
      this.problems.push({ code: 'fence-unclosed', marker: fence.marker, span: fence.openSpan });
    }
    const { indent, info, openSpan } = fence;
    this.add({
      type: 'fence',
      indent,
      info,
      openSpan,
      content: end.content,
      span: { start: openSpan.start, end: end.end },
    });
    return true;
  }

  /** A marker at least as long as one that nothing closed is not closed either. */
  private neverClosed(marker: string): boolean {
    return this.unclosedMarkers.some((unclosed) => marker.startsWith(unclosed));
  }

  /** A fence inside a list item is left to the prose parser; its lines must not be read as structure. */
  private skipListFence(fence: NonNullable<ReturnType<typeof openFence>>): void {
    for (let line = this.reader.peek(); line; line = this.reader.peek()) {
      if (line.text.trim() !== '' && !this.lists.ownsIndent(line.text)) return;
      this.reader.next();
      this.prose.add(line);
      if (closesFence(line.text.trimStart(), fence)) return;
    }
  }

  private math(line: Line): boolean {
    if (!/^ {0,3}\$\$[ \t]*$/.test(line.text)) return false;
    const end = mathEnd(this.reader, line);
    const start = line.start + line.text.indexOf('$');
    if (!end) {
      this.problems.push({ code: 'math-unclosed', span: { start, end: start + 2 } });
      return false;
    }
    this.add({ type: 'math', content: end.content, span: { start, end: end.end } });
    return true;
  }

  private comment(line: Line): boolean {
    const last = this.comments.end(this.reader, line);
    if (!last) return false;
    const end = last.start + last.text.trimEnd().length;
    this.add({ type: 'comment', span: { start: line.start + line.text.indexOf('<'), end } });
    return true;
  }

  private cue(line: Line): boolean {
    const cue = parseCueLine(line.text, line.start);
    if (!cue) return false;
    this.add({ type: 'cue', cue, span: cue.span });
    return true;
  }

  private proseLine(line: Line, ink: number): void {
    const problem = beginsCue(ink) ? nearlyCue(line.text, line.start) : undefined;
    if (problem) this.problems.push(problem);
    const speaker = ink === INK.star ? parseSpeakerLabel(line.text, line.start, this.speakers) : undefined;
    if (speaker?.problem) this.problems.push(speaker.problem);
    if (speaker?.label) {
      this.endProse();
      this.prose.begin(line, speaker.label);
      this.lists.end();
    } else {
      this.lists.read(line.text, ink);
      this.prose.add(line);
    }
    this.prose.mask(line, ink);
  }

  private endProse(): void {
    const token = this.prose.end();
    if (token) this.tokens.push(token);
  }

  private add(token: Token): void {
    this.endProse();
    this.lists.end();
    this.tokens.push(token);
  }
}
