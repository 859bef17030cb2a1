import { OperationError, type Renderer, type ShowRenderer } from './model/index.ts';
import { closest } from './notation/closest.ts';
import { RENDERERS, SHOW_RENDERERS } from './render/index.ts';

/** The outputs that a build makes, of each episode and of the show as a whole. */
export interface SelectedRenderers {
  readonly renderers: readonly Renderer[];
  readonly showRenderers: readonly ShowRenderer[];
}

/**
 * The outputs asked for by name; without names all, those of the show as a whole only where the whole show is built.
 * A name that no output has is an OperationError.
 */
export function selectRenderers(only: readonly string[], wholeShow: boolean): SelectedRenderers {
  const names: readonly string[] = [...RENDERERS, ...SHOW_RENDERERS].map(({ name }) => name);
  for (const name of only) {
    if (names.includes(name)) continue;
    const near = closest(name, names);
    throw new OperationError(
      `Unexpected output '${name}', expected one of ${names.join(', ')}.`,
      near === undefined ? undefined : `Did you mean '${near}'?`,
    );
  }
  if (only.length === 0) return { renderers: RENDERERS, showRenderers: wholeShow ? SHOW_RENDERERS : [] };
  return {
    renderers: RENDERERS.filter(({ name }) => only.includes(name)),
    showRenderers: SHOW_RENDERERS.filter(({ name }) => only.includes(name)),
  };
}
