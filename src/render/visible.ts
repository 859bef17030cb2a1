/**
 * Text without the characters that no page may hold: control characters but tab and line feed, lone surrogates,
 * non-characters. Line endings become `\n`.
 */
export function visible(text: string): string {
  return (
    text
      .replace(/\r\n?/g, '\n')
      // oxlint-disable-next-line no-control-regex -- these are the characters to remove
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]|[\ud800-\udfff]/gu, '')
      .replace(/[\u{1fffe}\u{1ffff}\u{2fffe}\u{2ffff}\u{10fffe}\u{10ffff}]/gu, '')
  );
}
