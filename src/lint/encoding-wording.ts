/** What to say of bytes that are not UTF-8, or of a file that is another encoding as a whole. */
export function encodingWording(encoding: string | undefined): { message: string; hint: string } {
  if (encoding === undefined)
    return {
      message: 'Unexpected bytes that are not UTF-8; expected text saved as UTF-8.',
      hint: 'Save the file as UTF-8, then type again what should stand here.',
    };
  return {
    message: `The file is saved as ${encoding}; expected UTF-8.`,
    hint: 'Save it again with the encoding UTF-8, which an editor offers where it saves.',
  };
}
