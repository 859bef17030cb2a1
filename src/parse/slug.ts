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

  claim(id: string): string {
    let unique = id;
    for (let count = 2; this.taken.has(unique); count++) unique = `${id}-${count}`;
    this.taken.add(unique);
    return unique;
  }
}
