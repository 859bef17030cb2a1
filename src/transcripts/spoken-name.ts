const BRACKETED = /^\s*\[([^\]\n]{1,60})\]:\s*/;
const PLAIN =
  /^\s*([\p{Lu}\p{Lo}][\p{L}\p{M}\p{N}.'’_-]{0,40}(?: [\p{Lu}\p{Lo}\p{N}][\p{L}\p{M}\p{N}.'’_-]{0,40}){0,3}): +(?=\S)/u;

/** Takes the name off a cue that begins with `Maya Rao: ` or `[SPEAKER_00]: `; each word of a plain name has a capital. */
export function takeName(text: string): { readonly speaker?: string; readonly text: string } {
  const match = BRACKETED.exec(text) ?? PLAIN.exec(text);
  const speaker = match?.[1]?.trim();
  return match && speaker ? { speaker, text: text.slice(match[0].length) } : { text };
}
