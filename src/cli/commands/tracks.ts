import type { Command } from 'commander';
import { OperationError, openTracks } from '../../index.ts';
import { type CommandModule, examples, type ExitCode, type Invocation } from '../command.ts';
import { printTracks } from '../print/tracks.ts';
import { printTracksJson } from '../print/tracks-json.ts';
import { locateShow } from '../show-folder.ts';

export const command: CommandModule = {
  define(tracks: Command) {
    tracks
      .description(
        'List the learning tracks of the show with their episodes in order, their length, what is written, and what a listener who follows them would miss.',
      )
      .argument('[ids...]', 'tracks of show.yaml; all where none is named')
      .option('--json', 'as JSON, for other programs');
    examples(tracks, [
      ['coldopen tracks', 'every track'],
      ['coldopen tracks beginner', 'one'],
      ['coldopen tracks --json', 'for other programs; see schemas/tracks.schema.json'],
    ]);
    tracks.addHelpText(
      'after',
      '\nExit codes: 0, or 2 where the show could not be read. The rule track-order of coldopen lint reports the same gaps.',
    );
  },
  run,
};

async function run({ operands, options, cwd, terminal }: Invocation): Promise<ExitCode> {
  const { root } = await locateShow([], cwd);
  const all = await openTracks(root);
  const ids = all.map(({ id }) => id);
  for (const id of operands)
    if (!ids.includes(id))
      throw new OperationError(
        `Unexpected track '${id}', expected ${ids.length === 0 ? 'none: show.yaml has no tracks' : `one of ${ids.join(', ')}`}.`,
      );
  const tracks = all.filter(({ id }) => operands.length === 0 || operands.includes(id));
  if (options['json'] === true) terminal.out(printTracksJson(tracks));
  else terminal.out(printTracks(tracks, { colour: terminal.colour.out, width: terminal.width }));
  return 0;
}
