import type { Finding } from '../../model/index.ts';
import { doiFault, isbnFault, urlFault } from '../source-locators.ts';
import type { ShowRule } from '../rule.ts';
import { type SourceEntry, sourceEntries } from '../source-entries.ts';

export const rule: ShowRule = {
  name: 'source-url',
  scope: 'show',
  severity: 'error',
  description: 'URL, DOI and ISBN of a source are well formed.',
  docs: {
    why: 'Nobody clicks every link before publishing. A missing `https://`, a DOI with a space in it or one wrong digit of an ISBN lead every listener nowhere; that much can be seen without a network.',
    origin: 'WHATWG URL; ISO 26324 (DOI); ISO 2108 (ISBN), whose last digit is a checksum of the others.',
  },
  *check({ show }): Iterable<Finding> {
    for (const entry of sourceEntries(show)) {
      yield* judge(entry, 'url', urlFault);
      yield* judge(entry, 'doi', doiFault);
      yield* judge(entry, 'isbn', isbnFault);
    }
  },
};

function* judge(
  entry: SourceEntry,
  field: string,
  faultOf: (text: string) => { message: string; hint?: string } | undefined,
): Iterable<Finding> {
  const value = entry.fields[field];
  if (typeof value !== 'string' && typeof value !== 'number') return;
  const fault = faultOf(String(value).trim());
  if (fault) yield { path: entry.path, span: entry.placeOf(field), ...fault };
}
