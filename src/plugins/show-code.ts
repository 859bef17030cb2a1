import { lineStarts, type SourceFile, type Span } from '../model/index.ts';
import { readModule } from '../read/index.ts';
import { placeInStack, type StackPlace } from './stack-place.ts';

/** The show's own code, as far as something went wrong in it. */
export class ShowCode {
  /** By path from the show's root. */
  readonly files = new Map<string, SourceFile>();
  readonly #root: string;
  readonly #realRoot: string;

  /** Both absolute; `realRoot` has its links followed. */
  constructor(root: string, realRoot: string) {
    this.#root = root;
    this.#realRoot = realRoot;
  }

  /** The line that a stack trace begins in. */
  async placeOf(stack: string): Promise<{ readonly path: string; readonly span: Span } | undefined> {
    const place = placeInStack(stack, this.#realRoot);
    return place && this.placeAt(place);
  }

  /** From a line and column to the end of that line; undefined where there is no such file. */
  async placeAt({
    path,
    line,
    column,
  }: StackPlace): Promise<{ readonly path: string; readonly span: Span } | undefined> {
    let file = this.files.get(path);
    if (!file) {
      const read = await readModule(this.#root, path);
      if (read.state !== 'file') return undefined;
      this.files.set(path, (file = read.file));
    }
    const starts = lineStarts(file.text);
    const lineStart = starts[Math.min(line, starts.length) - 1] ?? 0;
    const lineText = /^[^\r\n]*/.exec(file.text.slice(lineStart))?.[0] ?? '';
    const end = lineStart + lineText.length;
    return { path, span: { start: Math.min(lineStart + column - 1, end), end } };
  }

  /** Text of the show's code without the places on this machine. */
  withoutPaths(text: string): string {
    return text.replaceAll(`file://${this.#realRoot}/`, '').replaceAll(`${this.#realRoot}/`, '');
  }
}
