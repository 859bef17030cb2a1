/** Elements of the HTML Standard (section 4, and the obsolete ones of 16.2 that authors still write). */
const ELEMENTS = new Set(
  (
    'a abbr acronym address area article aside audio b base bdi bdo big blockquote body br button canvas caption center cite ' +
    'code col colgroup data datalist dd del details dfn dialog div dl dt em embed fieldset figcaption figure font footer form ' +
    'h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li link main map mark math menu meta ' +
    'meter nav noscript object ol optgroup option output p param picture pre progress q rp rt ruby s samp script search section ' +
    'select slot small source span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time ' +
    'title tr track tt u ul var video wbr'
  ).split(' '),
);

/**
 * Whether what Markdown takes for HTML is HTML: a comment, or a tag of an element that exists. A single capital
 * letter is a type parameter (`Vec<T>`), never `<B>` or `<I>`.
 */
export function isHtmlTag(value: string): boolean {
  if (/^<[!?]/.test(value)) return true;
  const name = /^<\/?([A-Za-z][A-Za-z0-9-]*)/.exec(value)?.[1];
  if (name === undefined || /^[A-Z]$/.test(name)) return false;
  return ELEMENTS.has(name.toLowerCase());
}
