/**
 * The text with the dots that stand for what is left out (`...`, `…`, `[...]`) made harmless, its length unchanged:
 * blanks where nothing need stand, a name where something must. Spread and variadic dots (`...rest`) stay.
 */
export function withoutEllipses(text: string): string {
  const marks = /(?<![.\w])(?:\[(?:\.\.\.|…)\]|\.\.\.|…)(?![.\w$({[*&])/g;
  return text.replace(marks, (dots: string, at: number) => {
    const before = /\S?[^\S\n]*$/.exec(text.slice(Math.max(0, at - 200), at))?.[0].trim() ?? '';
    const after = /^[^\S\n]*\S?/.exec(text.slice(at + dots.length, at + dots.length + 200))?.[0].trim() ?? '';
    const isBare = ['', '{', '(', '[', ';'].includes(before) && ['', '}', ')', ']', ';'].includes(after);
    return isBare ? ' '.repeat(dots.length) : '_'.repeat(dots.length);
  });
}

/** Whether a text has dots that may stand for something left out. */
export function hasEllipses(text: string): boolean {
  return /\.\.\.|…/.test(text);
}
