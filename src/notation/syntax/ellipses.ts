/**
 * The text with the dots that stand for what is left out (`...`, `…`, `[...]`) made harmless, its length unchanged:
 * blanks where nothing need stand, a name where something must. Spread and variadic dots (`...rest`) stay.
 */
export function withoutEllipses(text: string): string {
  const marks = /(?<![.\w])(?:\[(?:\.\.\.|…)\]|\.\.\.|…)(?![.\w$({[*&])/g;
  // Nothing need stand behind a comma that nothing follows.
  const closed = text.replace(/,\s*(?:\.\.\.|…)(?=\s*[)\]}])/g, (found) => found.replace(/[^\n]/g, ' '));
  return closed.replace(marks, (dots: string, at: number) => {
    const before = /\S?[^\S\n]*$/.exec(closed.slice(Math.max(0, at - 200), at))?.[0].trim() ?? '';
    const after =
      /^[^\S\n]*\S?/.exec(closed.slice(at + dots.length, at + dots.length + 200))?.[0].trim() ?? '';
    const isBare = ['', '{', '(', '[', ';'].includes(before) && ['', '}', ')', ']', ';'].includes(after);
    return isBare ? ' '.repeat(dots.length) : '_'.repeat(dots.length);
  });
}

/** Whether a text has dots that may stand for something left out. */
export function hasEllipses(text: string): boolean {
  return /\.\.\.|…/.test(text);
}
