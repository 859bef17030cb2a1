import type { Finding, Lesson, Related } from '../../model/index.ts';
import { episodesInOrder } from '../episodes-in-order.ts';
import { type AcrossContext, defineRule } from '../rule.ts';
import { quoted } from '../wording.ts';

/** The layers of the spiral, in the order in which a concept goes through them. */
const LAYERS = ['intuitive', 'technical', 'production', 'advanced'];

export const rule = defineRule({
  name: 'concept-layer-order',
  scope: 'across',
  severity: 'warning',
  from: 'draft',
  options: {
    skipping: {
      type: 'boolean',
      default: true,
      description:
        'Whether a concept may leave out a layer on its way up. False asks for every layer in turn.',
    },
  },
  description:
    'A concept’s layers appear over the show in order: intuitive, technical, production, advanced.',
  docs: {
    why: 'A concept comes back on a spiral, each time one layer deeper. Whoever has heard the production layer does not need the picture any more, and whoever needs the picture has not followed the production layer. Only the first time that a layer appears counts: coming back to an earlier one, to remind a listener of it, is what a spiral is for. Episodes are taken in the order of their numbers.',
    origin: 'Spiral learning: a concept comes back in four layers',
  },
  *check(context, { skipping }) {
    const taught = new Map<string, Map<string, Related>>();
    for (const { lesson, place } of layered(context)) {
      const layers = taught.get(lesson.concept) ?? new Map<string, Related>();
      taught.set(lesson.concept, layers);
      if (layers.has(lesson.layer)) continue;
      const at = LAYERS.indexOf(lesson.layer);
      const later = LAYERS.slice(at + 1).find((layer) => layers.has(layer));
      const below = LAYERS[at - 1];
      if (later !== undefined) yield outOfOrder(lesson, place, later, layers.get(later));
      else if (!skipping && below !== undefined && !layers.has(below))
        yield {
          path: place.path,
          span: place.span,
          message: `${quoted(lesson.concept)} is in its ${lesson.layer} layer here, and its ${below} layer has not been heard; expected every layer in turn.`,
        };
      layers.set(lesson.layer, place);
    }
  },
});

type LayeredLesson = Lesson & { readonly layer: string };

/** Every lesson in a layer, in the order in which a listener meets them. */
function* layered(context: AcrossContext): Generator<{ lesson: LayeredLesson; place: Related }> {
  for (const { digest, number } of episodesInOrder(context))
    for (const lesson of digest.lessons) {
      const { layer, layerSpan = lesson.span } = lesson;
      if (layer === undefined || !LAYERS.includes(layer)) continue;
      const message = `Its ${layer} layer is here, in episode ${number}.`;
      yield { lesson: { ...lesson, layer }, place: { path: digest.path, span: layerSpan, message } };
    }
}

function outOfOrder(
  { concept, layer }: LayeredLesson,
  { path, span }: Related,
  later: string,
  before: Related | undefined,
): Finding {
  return {
    path,
    span,
    message: `The ${layer} layer of ${quoted(concept)} comes after its ${later} layer; expected the layers in order.`,
    hint: `The order is ${LAYERS.join(', ')}.`,
    ...(before && { related: [before] }),
  };
}
