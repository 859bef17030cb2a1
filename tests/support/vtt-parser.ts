import { createRequire } from 'node:module';

interface Node {
  readonly type: 'text' | 'object';
  readonly name?: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

interface ParsedCue {
  readonly startTime: number;
  readonly endTime: number;
  readonly text: string;
  readonly tree: { readonly children: readonly Node[] };
}

interface Parsed {
  readonly cues: readonly ParsedCue[];
  readonly errors: readonly { readonly message: string; readonly line: number }[];
}

const require = createRequire(import.meta.url);
const { WebVTTParser } = require('webvtt-parser') as {
  WebVTTParser: new (entities: unknown) => { parse(text: string, mode: string): Parsed };
};
const entities: unknown = require('webvtt-parser/html-entities.json');

/** Reads WebVTT with the W3C's own validator. `voice` is the name of the voice that the cue's text stands in. */
export function parseVtt(text: string, mode: 'subtitles/captions/descriptions' | 'chapters') {
  const { cues, errors } = new WebVTTParser(entities).parse(text, mode);
  return {
    errors,
    cues: cues.map(({ startTime, endTime, tree }) => ({
      startMs: Math.round(startTime * 1_000),
      endMs: Math.round(endTime * 1_000),
      text: tree.children.map(textOf).join(''),
      voice: tree.children[0]?.name === 'v' ? tree.children[0].value : undefined,
    })),
  };
}

function textOf(node: Node): string {
  return node.type === 'text' ? (node.value ?? '') : (node.children ?? []).map(textOf).join('');
}
