import type { Basis } from '../model/index.ts';

const SENTENCES: Readonly<Record<Basis, string>> = {
  planned: 'Times are the plan, made before the recording.',
  estimated: 'Times are estimates from the script, made before the recording.',
  recorded: 'Times are taken from the recording.',
};

/** The sentence by which every output says what its times rest on. Plain ASCII, no markup characters. */
export function describeBasis(basis: Basis): string {
  return SENTENCES[basis];
}

/** The basis that one of our sentences in `text` states, or undefined where none stands in it. */
export function findBasis(text: string): Basis | undefined {
  const names = Object.keys(SENTENCES) as Basis[];
  return names.find((basis) => text.includes(SENTENCES[basis]));
}
