import {
  asRunRecord,
  fingerprint,
  type Fingerprint,
  fingerprintOfShow,
  type KeptRunRecord,
  packFindings,
  type RunRecord,
  seal,
  unseal,
} from '../cache/index.ts';
import type { Diagnostic, ShowFiles } from '../model/index.ts';
import type { CacheFolder } from '../write/index.ts';
import type { Observer } from './observer.ts';

/** Results of whole runs: of a run that has nothing new to look at, no file is even parsed. */
export class RunCache {
  readonly #folder: CacheFolder;
  readonly name: string;

  /** `tool` and `question` are all that a result rests on besides files. */
  constructor(folder: CacheFolder, tool: Fingerprint, question: readonly string[]) {
    this.#folder = folder;
    this.name = `lint-run-${fingerprint([tool, ...question]).slice(0, 22)}.json`;
  }

  async recall(files: ShowFiles, observer: Observer): Promise<readonly Diagnostic[] | undefined> {
    const text = this.#folder.read(this.name);
    const record = text === undefined ? undefined : asRunRecord(unseal(text), files);
    return record && (await observer.finds(record.sightings)) ? record.diagnostics : undefined;
  }

  /** Says why it could not be written. */
  keep(files: ShowFiles, { sightings, diagnostics }: Omit<RunRecord, 'show'>): string | undefined {
    const findings = packFindings(diagnostics);
    const record: KeptRunRecord = { show: fingerprintOfShow(files), sightings, findings };
    return this.#folder.write(this.name, seal(record));
  }
}
