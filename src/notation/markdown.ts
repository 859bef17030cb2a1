/**
 * Addresses that GFM makes links of by itself, where a space or nothing comes after: inside them a backslash would be
 * part of the address. Any other is kept from being a link.
 */
const ADDRESS =
  /(?<![\p{L}\p{N}])((?:https?:\/\/|www\.)[^\s<>[\]()`&\\]{0,500}[^\s<>[\]()`&\\*_~](?=[.,;:!?'")]{0,4}(?:\s|$)))/iu;

/**
 * Text on one line as the content of a Markdown block (CommonMark with GFM): read back, it is the same text.
 * Only what would become markup is escaped, so that the source stays readable: `snake_case`, `2 * 3`, `[1]` and `$5`
 * are left alone.
 */
export function escapeMarkdown(text: string): string {
  const inline = text
    .split(ADDRESS)
    .map((part, index) => (index % 2 === 1 ? part : escapeInline(part)))
    .join('');
  return inline
    .replace(/^(?:[+-](?= |$)|-(?=--)|#(?=#{0,5}(?: |$))|>|:::)/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?= |$)/, '$1\\$2')
    .replace(/(?<= )#+$/, '\\$&');
}

function escapeInline(text: string): string {
  return text
    .replace(/\\(?=[!-/:-@[-`{-~]|$)/g, '\\\\')
    .replace(/`|<(?=[a-z/!?])|\](?=[([:])|&(?=#?\w+;)/gi, '\\$&')
    .replace(/(https?):(?=\/\/)|(www)(?=\.)/gi, (match) =>
      match.endsWith(':') ? `${match.slice(0, -1)}\\:` : `${match}\\`,
    )
    .replace(/(?<! )\*|\*(?! )/g, '\\*')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/(?<! )~|~(?! )/g, '\\~');
}
