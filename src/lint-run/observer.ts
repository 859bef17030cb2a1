import { type Sighting, sightImage, sightReference } from '../cache/index.ts';
import { readImage, readReferences } from '../read/index.ts';

/** Looks at what stands where texts lead to, once for each path of a run. */
export class Observer {
  readonly #root: string;
  readonly #seen = new Map<string, Promise<Sighting>>();

  constructor(root: string) {
    this.#root = root;
  }

  look(kind: Sighting['kind'], path: string): Promise<Sighting> {
    const key = `${kind} ${path}`;
    let found = this.#seen.get(key);
    if (!found) this.#seen.set(key, (found = this.#read(kind, path)));
    return found;
  }

  /** Whether all is as it was. */
  async finds(sightings: readonly Sighting[]): Promise<boolean> {
    for (const { kind, path, fingerprint } of sightings)
      if ((await this.look(kind, path)).fingerprint !== fingerprint) return false;
    return true;
  }

  async lookAll(kind: Sighting['kind'], paths: Iterable<string>): Promise<readonly Sighting[]> {
    return Promise.all([...new Set(paths)].toSorted().map((path) => this.look(kind, path)));
  }

  async #read(kind: Sighting['kind'], path: string): Promise<Sighting> {
    if (kind === 'image') return sightImage(path, await readImage(this.#root, path));
    const found = (await readReferences(this.#root, [path])).get(path);
    return sightReference(path, found ?? { state: 'missing' });
  }
}
