/** Letters that Unicode does not take apart into a Latin letter and a mark. */
const LATIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
};
const LONGEST = 60;

/**
 * A title as part of a file's name or as an id: small ASCII letters and digits, hyphens between, at most 60 characters.
 * Empty where the title has none of them, as one in Devanagari has.
 */
export function asciiSlug(title: string): string {
  const plain = title
    .toLowerCase()
    .replace(/[ßæœøđłþı]/g, (letter) => LATIN[letter] ?? letter)
    .normalize('NFKD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .replace(/(?<=[a-z])['’](?=[a-z])/g, '');
  const words = plain.match(/[a-z0-9]+/g) ?? [];
  let slug = '';
  for (const word of words) {
    const next = slug === '' ? word : `${slug}-${word}`;
    if (next.length > LONGEST) break;
    slug = next;
  }
  return slug || (words[0] ?? '').slice(0, LONGEST);
}
