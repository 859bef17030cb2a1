/** What a rule's `check` gave, waited for and gone through: a list where it is one, else whatever it is. */
export async function foundValues(given: unknown): Promise<unknown> {
  const found = await given;
  if (typeof found !== 'object' || found === null || Array.isArray(found)) return found ?? null;
  if (!(Symbol.asyncIterator in found) && !(Symbol.iterator in found)) return found;
  const all: unknown[] = [];
  for await (const finding of found as AsyncIterable<unknown>) all.push(finding);
  return all;
}
