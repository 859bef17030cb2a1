import type { AcrossContext, EpisodeContext, ShowContext } from '../lint/index.ts';
import type { Show } from '../model/index.ts';
import type { CheckQuestion, SharedShow, Subject } from './messages.ts';

export type AnyContext = EpisodeContext | ShowContext | AcrossContext;

/** Remembers what a process was told, so that a show crosses over once and an episode once for all rules. */
export class ToldContext {
  #show: Show | undefined;
  #context: AnyContext | undefined;

  /** What a question must carry for a rule to see `context`. */
  news(context: AnyContext): Pick<CheckQuestion, 'show' | 'subject'> {
    const { show } = context;
    const newShow = this.#show && isSameShow(this.#show, show) ? undefined : sharedPart(show);
    const subject = this.#context === context ? undefined : subjectOf(context);
    this.#show = show;
    this.#context = context;
    return { show: newShow, subject };
  }
}

function isSameShow(one: Show, other: Show): boolean {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]) as Set<keyof Show>;
  return [...keys].every((key) => key === 'references' || one[key] === other[key]);
}

function sharedPart(show: Show): SharedShow {
  const shared: Partial<Show> = { ...show };
  delete (shared as { references?: unknown }).references;
  return shared as SharedShow;
}

/** What a rule of each scope sees besides the show: no more than docs/own-rules.md promises. */
export function subjectOf(context: AnyContext): Subject {
  const { references } = context.show;
  if ('digests' in context) return { references, parts: { digests: context.digests } };
  if (!('episode' in context)) return { references, parts: {} };
  const { episode, rundown, file } = context;
  return { references, parts: { episode, rundown, file } };
}
