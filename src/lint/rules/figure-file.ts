import { type Attribute, type Finding, folderOf, referencePath, walkFigures } from '../../model/index.ts';
import { partsOf } from '../parts.ts';
import type { EpisodeContext, EpisodeRule } from '../rule.ts';
import { quoted } from '../wording.ts';

export const rule: EpisodeRule = {
  name: 'figure-file',
  scope: 'episode',
  severity: 'error',
  description: 'The file that a fence names exists, and stays inside the show.',
  docs: {
    why: 'Listeners get the file to try the code themselves, and it is what is run to check what the episode claims. A path that leads out of the show works on your machine only, and would let a stranger’s episode publish files that are none of theirs.',
    origin: 'The source format: Figures',
  },
  *check(context) {
    for (const figure of walkFigures(partsOf(context.episode))) {
      if (figure.kind !== 'code' || figure.file === undefined) continue;
      const attribute = figure.attributeList.find(({ name }) => name === 'file');
      const finding = attribute && judge(attribute, context);
      if (finding) yield finding;
    }
  },
};

function judge({ value, valueSpan }: Attribute, { episode, show }: EpisodeContext): Finding | undefined {
  if (value.trim() === '') return undefined;
  const folder = folderOf(episode.facts.path);
  const state = show.references.get(referencePath(folder, value))?.state ?? 'missing';
  const named = quoted(value);
  const here = `Paths start from the folder of the episode, ${quoted(folder)}.`;
  switch (state) {
    case 'file':
      return undefined;
    case 'missing':
      return { span: valueSpan, message: `There is no file ${named}; expected one that exists.`, hint: here };
    case 'outside':
      return {
        span: valueSpan,
        message: `${named} leads out of the show; expected a file inside it.`,
        hint: here,
      };
    case 'not-a-file':
      return { span: valueSpan, message: `${named} is no file; expected the path of a file.`, hint: here };
  }
}
