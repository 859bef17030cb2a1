import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { type CheckedShow, checkShow } from '../../src/check/index.ts';
import { lintAcross } from '../../src/lint/index.ts';
import { type EpisodeDigest, unpackPlaces } from '../../src/model/index.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
let checked: CheckedShow;
beforeAll(async () => {
  checked = await checkShow({ root, rules: [] });
}, 60_000);

const second = (): { digest: EpisodeDigest; text: string } => {
  const found = checked.episodes.find(({ episode }) => episode.facts.number === 2);
  if (!found) throw new Error('The sample show has lost its second episode.');
  return { digest: found.digest, text: found.file.text };
};

describe('the digest of an episode', () => {
  test('survives JSON, and weighs less than the text', () => {
    for (const { digest, file } of checked.episodes) {
      const json = JSON.stringify(digest);
      expect(JSON.parse(json)).toEqual(digest);
      expect(Buffer.byteLength(json)).toBeLessThan(Buffer.byteLength(file.text));
    }
  });

  test('has every word that is said at its place, and no other', () => {
    const { digest, text } = second();
    const { starts, ends } = unpackPlaces(digest.speech);
    const words = Array.from(starts, (start, index) => text.slice(start, ends[index]));
    expect(words.slice(0, 9).join(' ')).toBe('Every light on the board is green And two');
    expect(words).toContain('gremlins');
    for (const unsaid of ['nodesep', 'methodConfig', 'Kestrel hedges', 'backup'])
      expect(words).not.toContain(unsaid);
  });

  test('has the lessons with their layers, and the shades, where they are named', () => {
    const { digest, text } = second();
    const at = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
    expect(
      digest.lessons.slice(0, 2).map(({ concept, container, layer }) => [concept, container, layer]),
    ).toEqual([
      ['fan-out', 'concept', 'intuitive'],
      ['tail-amplification', 'analogy', undefined],
    ]);
    for (const { concept, span, layer, layerSpan } of digest.lessons) {
      expect(at(span)).toBe(concept);
      if (layer !== undefined) expect(at(layerSpan ?? span)).toBe(layer);
    }
    expect(digest.shades.slice(0, 3).map(({ kind, name }) => `${kind}=${name}`)).toEqual([
      'emotion=frustration',
      'stakes=business',
      'emotion=fear',
    ]);
    for (const { name, span } of digest.shades) expect(at(span)).toBe(name);
    expect(digest.said).toContain('fan-out');
  });

  test('is all that rules about all episodes need: from a cache they say the same', async () => {
    const digests = checked.episodes.map(({ digest }) => digest);
    // The second episode is said in place of the first, which is longer: now there is something to say.
    const { digest } = second();
    const all = digests.map((each) => (each.path.includes('/001-') ? { ...digest, path: each.path } : each));
    const files = new Map(checked.files.episodes.map((file) => [file.path, file]));
    const fresh = await lintAcross({ show: checked.show, digests: all }, { files });
    const kept = await lintAcross(
      { show: checked.show, digests: JSON.parse(JSON.stringify(all)) },
      { files },
    );
    expect(kept).toEqual(fresh);
    expect(fresh.map(({ rule }) => rule)).toContain('passage-duplicated');
  });
});
