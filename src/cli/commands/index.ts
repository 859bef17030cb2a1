import type { CommandModule } from '../command.ts';

/** A command as the overview lists it; its module is loaded when it is called or asked for help. */
export interface CommandEntry {
  readonly name: string;
  readonly summary: string;
  readonly load: () => Promise<{ readonly command: CommandModule }>;
}

/** Every command, in the order in which a newcomer meets them. */
export const COMMANDS: readonly CommandEntry[] = [
  { name: 'init', summary: 'start a show in an empty folder', load: () => import('./init.ts') },
  { name: 'new', summary: 'add an episode or a series', load: () => import('./new.ts') },
  {
    name: 'lint',
    summary: 'check episodes and show what to change, line by line',
    load: () => import('./lint.ts'),
  },
  {
    name: 'rules',
    summary: 'list the rules of lint, as this show sets them',
    load: () => import('./rules.ts'),
  },
  {
    name: 'explain',
    summary: 'say why a rule is there, with examples and options',
    load: () => import('./explain.ts'),
  },
  {
    name: 'build',
    summary: 'render scripts, notes, chapters, transcripts and study guides',
    load: () => import('./build.ts'),
  },
  {
    name: 'rundown',
    summary: 'show when everything begins and ends, and what to cut or add',
    load: () => import('./rundown.ts'),
  },
  {
    name: 'chapters',
    summary: 'write chapters in any format, from an episode or from any other',
    load: () => import('./chapters.ts'),
  },
  {
    name: 'embed',
    summary: 'write chapters, tags and artwork into the audio',
    load: () => import('./embed.ts'),
  },
  {
    name: 'probe',
    summary: 'show the chapters, tags and loudness of an audio file',
    load: () => import('./probe.ts'),
  },
  {
    name: 'master',
    summary: 'make a recording as loud as podcasts are, and encode it',
    load: () => import('./master.ts'),
  },
  {
    name: 'calibrate',
    summary: 'tell how fast your hosts speak, from a finished recording',
    load: () => import('./calibrate.ts'),
  },
  {
    name: 'index',
    summary: 'make the page that lists every episode, track, thread and concept',
    load: () => import('./index-page.ts'),
  },
  {
    name: 'status',
    summary: 'show how far every episode is, and what it needs next',
    load: () => import('./status.ts'),
  },
  {
    name: 'tracks',
    summary: 'list the learning tracks, and what they lack',
    load: () => import('./tracks.ts'),
  },
  {
    name: 'fmt',
    summary: 'tidy how episodes are written, never what they say',
    load: () => import('./fmt.ts'),
  },
];
