/** A text between two others. */
export function between(before, text, after) {
    return { text: before + text + after, before: before.length };
}
