/** What is the same for two titles that differ in case, punctuation and spaces only; in any script. */
export function titleKey(title: string): string {
  return (
    title
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).join(' ');
}

/** `007`: numbers in file names sort as numbers up to 999. */
export function paddedNumber(number: number): string {
  return String(number).padStart(3, '0');
}
