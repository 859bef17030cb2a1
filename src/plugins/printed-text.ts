import { Socket } from 'node:net';
import type { Readable } from 'node:stream';

/** How Node begins when it dies of want of memory. */
const CRASH = /\n?(?:<--- Last few GCs --->|#\s*\n# Fatal|FATAL ERROR:)[^]*$/;
/** More than this is passed on at once, lest it pile up. */
const MOST_HELD = 65_536;

/** What a process prints, passed on when its question is answered, but for what it says as it dies. */
export class PrintedText {
  readonly #streams: readonly (Readable | null)[];
  readonly #onPrinted: (text: string) => void;
  #held = '';

  constructor(streams: readonly (Readable | null)[], onPrinted: (text: string) => void) {
    this.#streams = streams;
    this.#onPrinted = onPrinted;
    for (const stream of streams)
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.#held += text;
        if (this.#held.length > MOST_HELD) this.flush();
      });
  }

  /** Whether Node said that it dies of want of memory; that is taken away. */
  takeCrash(): boolean {
    const crash = CRASH.exec(this.#held);
    if (crash) this.#held = this.#held.slice(0, crash.index);
    return crash !== null;
  }

  flush(): void {
    if (this.#held !== '') this.#onPrinted(this.#held);
    this.#held = '';
  }

  /** Whether waiting for text keeps the process alive. */
  hold(isWaitedFor: boolean): void {
    for (const stream of this.#streams)
      if (stream instanceof Socket) {
        if (isWaitedFor) stream.ref();
        else stream.unref();
      }
  }
}
