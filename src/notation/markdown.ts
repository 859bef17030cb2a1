/**
 * Text on one line as the content of a Markdown block (CommonMark with GFM): read back, it is the same text.
 * As little is escaped as can be, so that the source stays readable: `snake_case`, `2 * 3` and `$5` are left alone.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`[\]<]/g, '\\$&')
    .replace(/(?<! )\*|\*(?! )/g, '\\*')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/~(?=~)|(?<=~)~|~(?! )/g, '\\~')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/^(?:[#>+=|-]|:::)/, '\\$&')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2')
    .replace(/#+$/, (marks) => `\\${marks}`);
}
