import type { SeriesRow } from './pacing/series-row.ts';
import type { RecordingFacts } from './rundown-json.ts';
import { catalogueOf } from '../catalogue/index.ts';
import type {
  Board,
  OutputName,
  Renderer,
  RenderInput,
  ShowRenderer,
  Templates,
  Show,
  ShowRenderInput,
} from '../model/index.ts';

export { imagePath } from './images.ts';
export type { SeriesRow } from './pacing/series-row.ts';

/** Loads a renderer when it is first needed, so that nobody waits for a library of an output that was not asked for. */
function lazy(
  name: OutputName,
  description: string,
  load: () => Promise<{ readonly renderer: Renderer }>,
  showsImages = false,
): Renderer {
  return { name, description, showsImages, render: async (input) => (await load()).renderer.render(input) };
}

/** Every output of an episode, in the order in which `--help` names them. */
export const RENDERERS: readonly Renderer[] = [
  lazy(
    'script',
    'The recording script with speakers, cues and a running clock, as Markdown and HTML, with teleprompter and cue sheet.',
    () => import('./script.ts'),
    true,
  ),
  lazy(
    'show-notes',
    'Show notes with chapters, sources, glossary and code, as Markdown and HTML.',
    () => import('./show-notes.ts'),
    true,
  ),
  lazy(
    'chapters',
    'Chapter lists for feeds, players, web pages, ffmpeg and descriptions.',
    () => import('./chapters.ts'),
  ),
  lazy(
    'transcript',
    'Transcripts as WebVTT, SubRip, JSON, HTML, plain text and Markdown.',
    () => import('./transcript.ts'),
  ),
  lazy(
    'study-guide',
    'The study guide as a PDF: objectives, text, figures, exercises, quiz with answers, sources.',
    () => import('./study-guide/index.ts'),
    true,
  ),
  lazy(
    'rundown',
    'The timing plan as JSON, and the pacing of the episode as a picture.',
    () => import('./rundown.ts'),
  ),
];

/** Every output of a show as a whole. */
export const SHOW_RENDERERS: readonly ShowRenderer[] = [
  {
    name: 'series-pacing',
    description: 'The episodes of each series side by side on one clock, as a page and a picture.',
    needsRundowns: true,
    render: async (input) => (await import('./show/series-pacing.ts')).renderer.render(input),
  },
  {
    name: 'index',
    description:
      'The index of the show: every episode, planned or finished, tracks, threads and concepts, as a page.',
    render: async (input) => (await import('./show/index-page.ts')).renderer.render(input),
  },
];

/** What `rundown.json` holds, as text. */
export async function writeRundownJson(
  input: Pick<RenderInput, 'episode' | 'rundown' | 'show'>,
  recording?: RecordingFacts,
): Promise<string> {
  return (await import('./rundown-json.ts')).writeRundownJson(input, recording);
}

/** The chart of an episode's pacing, as a picture or as a tagged PDF with its numbers. */
export async function drawChart(
  input: Pick<RenderInput, 'episode' | 'rundown' | 'show'>,
  format: 'svg' | 'pdf',
): Promise<string | Uint8Array> {
  return format === 'pdf'
    ? (await import('./pacing-pdf/index.ts')).writePacingPdf(input)
    : (await import('./pacing-svg.ts')).drawPacing(input);
}

/** The episodes of a series as rows of its chart; none for a series that the show does not have. */
export async function paceSeries(
  show: Show,
  id: string,
  rundowns: ShowRenderInput['rundowns'],
): Promise<readonly SeriesRow[]> {
  const listed = catalogueOf(show).find(({ series }) => series?.id === id);
  const { seriesRows } = await import('./pacing/series-row.ts');
  return seriesRows(listed?.entries ?? [], rundowns);
}

/** The production board as one page that needs nothing else. It shows how the work goes, so no build makes it. */
export async function renderStatusPage(board: Board, templates: Templates): Promise<string> {
  return (await import('./show/status-page.ts')).renderStatusPage(board, templates);
}
