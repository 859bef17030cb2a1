/** An anchor from a heading: lower case, letters and digits of any script, hyphens between; `section` where nothing is left. */
export function slug(text: string): string {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.join('-').slice(0, 80) || 'section';
}

/** Gives each id once: a second `intro` becomes `intro-2`. */
export class UniqueIds {
  private readonly taken = new Set<string>();
  /** Where counting goes on for an id that was asked for before. */
  private readonly counts = new Map<string, number>();

  claim(id: string): string {
    let count = this.counts.get(id) ?? 1;
    let unique = id;
    while (this.taken.has(unique)) unique = `${id}-${++count}`;
    this.counts.set(id, count);
    this.taken.add(unique);
    return unique;
  }
}
