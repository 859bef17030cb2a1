/** The bracket that closes another. */
export declare function closerOf(bracket: string): string;
/** The innermost bracket still open at an offset; `skip` (global or sticky flags ignored) matches what holds no brackets. */
export declare function openBracketBefore(
  text: string,
  offset: number,
  skip: RegExp,
):
  | {
      readonly at: number;
      readonly bracket: string;
    }
  | undefined;
