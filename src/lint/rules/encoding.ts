import { encodingWording } from '../encoding-wording.ts';
import { problemsOf, type EpisodeRule } from '../rule.ts';

export const rule: EpisodeRule = {
  name: 'encoding',
  scope: 'episode',
  severity: 'error',
  description: 'An episode is valid UTF-8.',
  docs: {
    why: 'Bytes that are not UTF-8 are letters that nobody can read back: a name in another encoding, or a file that was cut or damaged. Every output would show `�` in their place. Save the file as UTF-8 and type the letters again.',
    origin: 'Unicode Standard, section 3.9 (UTF-8)',
  },
  *check({ episode }) {
    for (const { span, encoding } of problemsOf(episode.problems, 'invalid-utf8'))
      yield { span, ...encodingWording(encoding) };
  },
};
