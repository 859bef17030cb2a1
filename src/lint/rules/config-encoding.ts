import { configFiles } from '../config-files.ts';
import { encodingWording } from '../encoding-wording.ts';
import type { ShowRule } from '../rule.ts';

export const rule: ShowRule = {
  name: 'config-encoding',
  scope: 'show',
  severity: 'error',
  description: 'The YAML files of a show are valid UTF-8.',
  docs: {
    why: 'Names from `show.yaml` and `series.yaml` go into every output. Bytes that are not UTF-8 would stand there as `�`.',
    origin: 'YAML 1.2.2, section 5.2',
  },
  *check({ show }) {
    for (const { file } of configFiles(show)) {
      for (const { kind, span, encoding } of file.defects)
        if (kind === 'invalid-utf8') yield { path: file.path, span, ...encodingWording(encoding) };
    }
  },
};
