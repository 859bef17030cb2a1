interface Step {
  readonly mark: ' ' | '-' | '+';
  readonly line: string;
}

/** Lines around a change that are shown with it. */
const CONTEXT = 3;
/** More changed lines than this are shown as one block: comparing them would take long, and nobody reads it line by line. */
const MOST_CHANGES = 1_000;

/** The change from one text to another as a patch with the paths `a/…` and `b/…`, as `git apply` takes it. Empty where there is none. */
export function unifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return '';
  const steps = compareLines(linesOf(before), linesOf(after));
  return `--- a/${path}\n+++ b/${path}\n${[...hunks(steps)].join('')}`;
}

/** Lines with their endings: a carriage return belongs to its line. */
function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function compareLines(before: readonly string[], after: readonly string[]): readonly Step[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head++;
  let tail = 0;
  const room = Math.min(before.length, after.length) - head;
  while (tail < room && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const same = (lines: readonly string[]) => lines.map((line): Step => ({ mark: ' ', line }));
  return [
    ...same(before.slice(0, head)),
    ...shortestScript(before.slice(head, before.length - tail), after.slice(head, after.length - tail)),
    ...same(before.slice(before.length - tail)),
  ];
}

/** E. W. Myers, An O(ND) difference algorithm and its variations (1986), with the furthest points of every round kept. */
function shortestScript(before: readonly string[], after: readonly string[]): readonly Step[] {
  const rounds: Map<number, number>[] = [];
  let furthest = new Map([[1, 0]]);
  for (let changes = 0; changes <= Math.min(MOST_CHANGES, before.length + after.length); changes++) {
    rounds.push(furthest);
    const next = new Map(furthest);
    for (let diagonal = -changes; diagonal <= changes; diagonal += 2) {
      let x = comesDown(furthest, diagonal, changes)
        ? (furthest.get(diagonal + 1) ?? 0)
        : (furthest.get(diagonal - 1) ?? 0) + 1;
      while (x < before.length && x - diagonal < after.length && before[x] === after[x - diagonal]) x++;
      next.set(diagonal, x);
      if (x >= before.length && x - diagonal >= after.length) return walkBack(rounds, before, after);
    }
    furthest = next;
  }
  return [
    ...before.map((line): Step => ({ mark: '-', line })),
    ...after.map((line): Step => ({ mark: '+', line })),
  ];
}

function comesDown(furthest: ReadonlyMap<number, number>, diagonal: number, changes: number): boolean {
  if (diagonal === -changes) return true;
  return diagonal !== changes && (furthest.get(diagonal - 1) ?? -1) < (furthest.get(diagonal + 1) ?? -1);
}

function walkBack(
  rounds: readonly ReadonlyMap<number, number>[],
  before: readonly string[],
  after: readonly string[],
): readonly Step[] {
  const steps: Step[] = [];
  let x = before.length;
  let y = after.length;
  for (let changes = rounds.length - 1; changes >= 0; changes--) {
    const furthest = rounds[changes] ?? new Map<number, number>();
    const down = comesDown(furthest, x - y, changes);
    const from = x - y + (down ? 1 : -1);
    const fromX = changes === 0 ? 0 : (furthest.get(from) ?? 0);
    const fromY = changes === 0 ? 0 : fromX - from;
    while (x > fromX && y > fromY) {
      steps.push({ mark: ' ', line: before[--x] ?? '' });
      y--;
    }
    if (changes === 0) break;
    steps.push(down ? { mark: '+', line: after[--y] ?? '' } : { mark: '-', line: before[--x] ?? '' });
  }
  return steps.toReversed();
}

function* hunks(steps: readonly Step[]): Generator<string> {
  const changed = steps.flatMap(({ mark }, index) => (mark === ' ' ? [] : [index]));
  let old = 1;
  let now = 1;
  let at = 0;
  for (let index = 0; index < changed.length; ) {
    const start = Math.max(at, (changed[index] ?? 0) - CONTEXT);
    while ((changed[index + 1] ?? Number.POSITIVE_INFINITY) - (changed[index] ?? 0) <= 2 * CONTEXT) index++;
    const end = Math.min(steps.length, (changed[index] ?? 0) + CONTEXT + 1);
    old += start - at;
    now += start - at;
    const shown = steps.slice(start, end);
    const removed = shown.filter(({ mark }) => mark !== '+').length;
    const added = shown.filter(({ mark }) => mark !== '-').length;
    yield `@@ -${place(old, removed)} +${place(now, added)} @@\n${shown.map(written).join('')}`;
    old += removed;
    now += added;
    at = end;
    index++;
  }
}

function place(first: number, count: number): string {
  return count === 0 ? `${first - 1},0` : `${first},${count}`;
}

function written({ mark, line }: Step): string {
  return line.endsWith('\n') ? mark + line : `${mark}${line}\n\\ No newline at end of file\n`;
}
