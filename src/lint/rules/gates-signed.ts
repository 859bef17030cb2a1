import { missingGates } from '../../catalogue/index.ts';
import { slipOf } from '../../notation/closest.ts';
import { fieldSpan, headIsBroken } from '../episode-numbers.ts';
import { defineRule } from '../rule.ts';
import { listed, quoted } from '../wording.ts';

export const rule = defineRule({
  name: 'gates-signed',
  scope: 'episode',
  severity: 'warning',
  description: 'Whoever has to sign for an episode’s status has signed.',
  docs: {
    why: 'A format says which sign-offs a status requires: a technical review before it is recorded, the sound and the transcript before it is published. A status that was raised without them is a promise nobody made. What an earlier status requires is required by the later ones too.',
    origin: 'The plans’ quality gates: technical review, audio production, transcript generation',
  },
  *check({ episode, show }) {
    const { status, gates, format } = episode.facts;
    const missing = missingGates(status, gates, show.formats.get(format ?? ''));
    if (missing.length === 0 || headIsBroken(episode)) return;
    const slips = missing.flatMap((gate) => {
      const written = slipOf(gate, Object.keys(gates));
      return written === undefined ? [] : [`${quoted(written)} is probably ${quoted(gate)}.`];
    });
    yield {
      span: fieldSpan(episode, 'status'),
      message: `The episode is ${quoted(status)}, and nobody has signed ${listed(missing)}; expected ${missing.length === 1 ? 'it' : 'them'} under \`gates:\`.`,
      hint:
        slips.length > 0 ? slips.join(' ') : `Who signs writes \`${missing[0]}: { by: …, date: … }\` there.`,
    };
  },
});
