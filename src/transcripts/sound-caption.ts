import type { Utterance } from '../model/index.ts';

/** A sound in brackets, as captions give it: `[a pager, far away]`, `[music: theme swells]`. */
export function soundCaption({ kind, text }: Pick<Utterance, 'kind' | 'text'>): string {
  const named = kind !== 'music' || /\bmusic\b/i.test(text);
  return named ? `[${text || 'sound'}]` : `[${text ? `music: ${text}` : 'music'}]`;
}
