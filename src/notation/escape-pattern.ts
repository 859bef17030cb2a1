/** A text as a regular expression that matches just it, with the flag `u` as well: that takes no escape but those it knows. */
export function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
