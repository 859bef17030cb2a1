import type { Transcript, Utterance } from '../model/index.ts';

/** Leaves room for a word on the line. */
const LONGEST_NAME = 20;
/** Letters that do not come apart into a plain letter and an accent. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  Æ: 'Ae',
  Œ: 'Oe',
  Ø: 'O',
  Ł: 'L',
  Đ: 'D',
  Ð: 'D',
  Þ: 'Th',
};

/** What tells speakers apart; undefined for a sound and where nobody is named. */
export function speakerKey(utterance: Utterance | undefined): string | undefined {
  return utterance?.kind === 'speech' ? (utterance.speaker ?? utterance.speakerName) : undefined;
}

/** A name for each speaker, by `speakerKey`, in letters and digits, unlike any other's. */
export function plainNames(transcript: Transcript): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const utterance of transcript.sections.flatMap(({ utterances }) => utterances)) {
    const key = speakerKey(utterance);
    if (key === undefined || names.has(key)) continue;
    const wanted = plainName(utterance.speakerName ?? '') || plainName(key) || 'Speaker';
    let name = wanted;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted} ${number}`;
    taken.add(name.toLowerCase());
    names.set(key, name);
  }
  return names;
}

function plainName(name: string): string {
  const words = name
    .replace(/[ßæœøłđðþıÆŒØŁĐÐÞ]/g, (letter) => LETTERS[letter] ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-zA-Z0-9]+/g, ' ')
    .trim()
    .split(' ');
  const [first = '', ...others] = words;
  let plain = first.slice(0, LONGEST_NAME);
  for (const word of others) {
    if (plain.length + 1 + word.length > LONGEST_NAME) break;
    plain += ` ${word}`;
  }
  return plain;
}
