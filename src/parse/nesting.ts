/** Deeper nesting is nobody's intention, and costs every walk through the tree its stack. */
export const DEEPEST_NESTING = 50;

const MARKERS = new RegExp(
  `^(?:[ \\t]*(?:>|[-+*](?=[ \\t]|$)|\\d{1,9}[.)](?=[ \\t]|$))){${DEEPEST_NESTING},}`,
  'm',
);
const INDENT = /^[ \t]{200,}(?:>|[-+*][ \t]|\d{1,9}[.)][ \t])/m;

/** More runs of emphasis marks, or more brackets, in a paragraph cost the Markdown parser seconds: the square of their number. */
const MOST_MARKS = 2_000;
const MOST_BRACKETS = 4_000;

/** Whether marks stand inside one another so often that the Markdown parser is not asked at all. */
export function isTooDeep(text: string): boolean {
  if (text.length < DEEPEST_NESTING) return false;
  return MARKERS.test(text) || INDENT.test(text) || hasTooManyMarks(text);
}

function hasTooManyMarks(text: string): boolean {
  if (text.length <= MOST_MARKS) return false;
  const count = (block: string, marks: RegExp) => block.match(marks)?.length ?? 0;
  return text
    .split(/\n[ \t\r]*\n/)
    .some((block) => count(block, /[*_]+/g) > MOST_MARKS || count(block, /\[/g) > MOST_BRACKETS);
}
