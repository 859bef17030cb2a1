import type { Show } from '../model/index.ts';

/** What is asked of the process that own rules run in, one question at a time. */
export type Question = LoadQuestion | CheckQuestion;

export interface LoadQuestion {
  readonly kind: 'load';
  readonly module: number;
  /** Of the module, as a file URL. */
  readonly url: string;
}

export interface CheckQuestion {
  readonly kind: 'check';
  readonly module: number;
  /** Which of the module's rules, in the order of its export. */
  readonly rule: number;
  readonly options: Readonly<Record<string, unknown>>;
  /** Absent where it is that of the question before. */
  readonly show?: SharedShow | undefined;
  /** What the rule looks at besides the show; absent where it is that of the question before. */
  readonly subject?: Subject | undefined;
}

/** A show without what differs from episode to episode. */
export type SharedShow = Omit<Show, 'references'>;

/** An episode with its rundown and file, or the digests of all; always with the show's references as they are for it. */
export interface Subject {
  readonly references: Show['references'];
  readonly parts: Readonly<Record<string, unknown>>;
}

/** What the process says. `stray`: an error that no question waits for. */
export type Message =
  | { readonly kind: 'ready' }
  /** `value` is JSON; absent for what JSON cannot hold. */
  | { readonly kind: 'answer'; readonly value?: string | undefined }
  | { readonly kind: 'failed'; readonly error: ThrownError }
  | { readonly kind: 'stray'; readonly error: ThrownError };

/** Something that the show's code threw, as plain text. */
export interface ThrownError {
  /** `TypeError: x is not a function`, without a stack. */
  readonly reason: string;
  readonly stack: string;
  /** Whether the code could not even be read. */
  readonly syntax: boolean;
}

/** What the process is given when it starts. */
export interface ChildData {
  /** URL of what `coldopen/rules` means where the show does not have the package. */
  readonly rulesUrl: string;
  /** URL of show.yaml: where the package would be looked for. */
  readonly showUrl: string;
  /** What it may hold. */
  readonly memoryMb: number;
}
