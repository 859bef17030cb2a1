import type { Edit, Span } from '../model/index.ts';
import { type DisableComment, lineEnd, lineStart } from './disable-comments.ts';
import { type Hiding, type Orphan, orphansOf } from './hidden-findings.ts';

/** Edits that take out a comment, or one name of it, and with it every `enable` that then ends nothing. */
export function removalEdits(
  text: string,
  comments: readonly DisableComment[],
  target: Hiding,
): readonly Edit[] {
  const left = comments.flatMap((comment) =>
    comment === target.comment ? without(comment, target.name) : comment,
  );
  const before = new Set(orphansOf(comments).map(keyOf));
  const orphans = orphansOf(left).filter((orphan) => !before.has(keyOf(orphan)));
  const gone = new Map<DisableComment, (string | undefined)[]>();
  for (const { comment, name } of [target, ...orphans])
    gone.set(comment, [...(gone.get(comment) ?? []), name]);
  return [...gone].flatMap(([comment, names]) => editsFor(text, comment, names));
}

function without(comment: DisableComment, name: string | undefined): DisableComment | [] {
  const names = comment.names.filter((other) => other.name !== name);
  return name === undefined || names.length === 0 ? [] : { ...comment, names };
}

function keyOf({ comment, name }: Orphan): string {
  return `${comment.span.start} ${name ?? ''}`;
}

function editsFor(
  text: string,
  comment: DisableComment,
  gone: readonly (string | undefined)[],
): readonly Edit[] {
  const kept = comment.names.filter(({ name }) => !gone.includes(name));
  if (kept.length === 0 || gone.includes(undefined)) return [wholeLines(text, comment)];
  const first = comment.names[0]?.span.start ?? 0;
  const last = comment.names.at(-1)?.span.end ?? 0;
  return [{ span: { start: first, end: last }, text: kept.map(({ name }) => name).join(', ') }];
}

/** The comment's lines. Where text stands right above and below, an empty line stays, so that two paragraphs do not become one. */
function wholeLines(text: string, { span, kind }: DisableComment): Edit {
  const start = lineStart(text, span.start);
  const end = lineEnd(text, span.end);
  const above = text.slice(lineStart(text, Math.max(0, start - 1)), start).trim() !== '';
  const below = text.slice(end, lineEnd(text, end)).trim() !== '';
  const parts = kind === 'markdown' && above && below;
  const whole: Span = { start, end };
  return {
    span: parts ? { start, end: start + text.slice(start, end).replace(/[\r\n]+$/, '').length } : whole,
    text: '',
  };
}
