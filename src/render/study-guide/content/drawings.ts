import { type Episode, type Inline, walkFigures, walkInlines } from '../../../model/index.ts';
import { drawDiagram } from '../../../notation/diagram.ts';
import { type MathDrawing, texToSvg } from '../../../notation/math.ts';

/** Every formula and diagram of an episode, drawn; undefined is one that cannot be drawn, whose source is shown instead. */
export interface Drawings {
  formula(tex: string, display: boolean): MathDrawing | undefined;
  diagram(
    language: 'mermaid' | 'dot',
    source: string,
  ): { readonly svg: string; readonly width: number; readonly height: number } | undefined;
}

/** Draws what the episode shows; engines are loaded only where there is something to draw. */
export async function drawEpisode(episode: Episode): Promise<Drawings> {
  const formulas = new Map<string, MathDrawing>();
  const diagrams = new Map<string, { svg: string; width: number; height: number }>();
  const drawFormula = async (tex: string, display: boolean): Promise<void> => {
    const drawn = formulas.has(`${display} ${tex}`) ? undefined : await texToSvg(tex, display);
    if (drawn?.ok) formulas.set(`${display} ${tex}`, drawn);
  };
  const parts = [...episode.preamble, ...episode.segments.flatMap((segment) => segment.beats)];
  const titles = episode.segments.flatMap((segment) => segment.titleInlines.flatMap(withInner));
  for (const inline of [...titles, ...walkInlines(parts)])
    if (inline.type === 'inline-math') await drawFormula(inline.value, false);
  for (const figure of walkFigures(parts)) {
    if (figure.kind === 'math') await drawFormula(figure.text, true);
    if (figure.kind !== 'diagram') continue;
    const drawn = await drawDiagram(figure.language, figure.text);
    if (drawn.ok) diagrams.set(`${figure.language} ${figure.text}`, drawn);
  }
  return {
    formula: (tex, display) => formulas.get(`${display} ${tex}`),
    diagram: (language, source) => diagrams.get(`${language} ${source}`),
  };
}

function withInner(inline: Inline): readonly Inline[] {
  return 'children' in inline ? [inline, ...inline.children.flatMap(withInner)] : [inline];
}
