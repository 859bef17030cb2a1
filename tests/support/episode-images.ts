import { basename } from 'node:path';
import type { EpisodeImage, EpisodeImages } from '../../src/model/index.ts';
import { readImageFacts } from '../../src/notation/image.ts';
import { imagePath } from '../../src/render/index.ts';

/** Images as a renderer gets them, from bytes by address. What is no image stands as what its name says, as if it had changed. */
export function episodeImages(files: Readonly<Record<string, Uint8Array>>): EpisodeImages {
  return new Map(
    Object.entries(files).map(([url, content]): readonly [string, EpisodeImage] => {
      const found = readImageFacts(content);
      const facts = 'format' in found ? found : ({ format: 'png', width: 9, height: 9 } as const);
      return [url, { ...facts, content, path: imagePath(basename(url), facts, content) }];
    }),
  );
}
