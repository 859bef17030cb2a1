import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sequence } from './sequence.ts';

/** What a generated episode is made of; both count words of code too. */
const WORDS_AN_EPISODE = 20_000;
const SHARE_OF_CODE = 0.85;

const WORDS =
  'the a queue server answer waits for one more request and nobody counts what leaves while every clock drifts so we read the log again before it grows colder than its replica which voted twice in a term that never ended because latency is a promise and a cache is a rumour about yesterday'.split(
    ' ',
  );
const NAMES =
  'self state quorum ballot replica timeout ledger offset cursor batch token lease epoch shard'.split(' ');

/** Writes a show of as many long episodes as asked for: prose, dialogue, cues, containers, and most of all code. */
export function generateShow(
  root: string,
  episodes: number,
): { readonly bytes: number; readonly codeShare: number } {
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  write('episodes/show.yaml', SHOW);
  write('episodes/long/series.yaml', `title: Long\nepisodes: { from: 1, to: ${episodes} }\nformat: long\n`);
  write('templates/formats/long.yaml', FORMAT);
  let bytes = 0;
  let code = 0;
  for (let number = 1; number <= episodes; number++) {
    const episode = episodeText(number);
    bytes += Buffer.byteLength(episode.text);
    code += episode.codeBytes;
    write(`episodes/long/${String(number).padStart(3, '0')}-generated.md`, episode.text);
  }
  return { bytes, codeShare: code / bytes };
}

const SHOW = `title: A generated show
cast:
  - { id: maya, name: Maya, role: host }
  - { id: theo, name: Theo }
emotions: [wonder]
stakes: [human]
lint: { cold-open-rotation: off }
`;
const FORMAT = `title: Long
duration: 60m
segments:
  - { id: cold-open, label: Cold open, duration: 4m, cold-open: true }
  - { id: core, label: Core, duration: 56m, pacing: true }
`;

function episodeText(number: number): { readonly text: string; readonly codeBytes: number } {
  const random = sequence(number);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const sentence = () => {
    const words = Array.from({ length: 8 + Math.floor(random() * 12) }, () => pick(WORDS));
    return `${words[0]?.charAt(0).toUpperCase()}${words.join(' ').slice(1)}.`;
  };
  const paragraph = () => {
    const text = Array.from({ length: 3 + Math.floor(random() * 3) }, sentence).join(' ');
    return random() < 0.2
      ? `**${pick(['MAYA', 'THEO'])}:** ${text} It took \`${pick(NAMES)}\` *${pick(WORDS)}* ms. [@a]`
      : text;
  };
  const codeLine = () =>
    `${'    '.repeat(Math.floor(random() * 4))}${pick(NAMES)}.${pick(NAMES)} = ${pick(NAMES)}(${pick(NAMES)}, ${Math.floor(random() * 9_000)})  # ${pick(WORDS)} ${pick(WORDS)}`;
  const blocks = [head(number), COLD_OPEN, '## Core: The long part (56 min)'];
  let text = blocks.join('\n\n');
  let words = text.split(/\s+/).length;
  let codeBytes = 0;
  const add = (block: string) => {
    text += `\n\n${block}`;
    words += block.split(/\s+/).length;
  };
  while (words < WORDS_AN_EPISODE) {
    const kind = random();
    if (codeBytes < text.length * SHARE_OF_CODE) {
      const code = `\`\`\`python\n${Array.from({ length: 20 + Math.floor(random() * 60) }, codeLine).join('\n')}\n\`\`\``;
      codeBytes += code.length;
      add(code);
    } else if (kind < 0.1) add(`[SFX: ${pick(WORDS)}, ${1 + Math.floor(random() * 5)}s]`);
    else if (kind < 0.3) add(`:::${pick(['story', 'analogy', 'recap'])}\n${paragraph()}\n:::`);
    else if (kind < 0.35) add(`### ${sentence().slice(0, 40)}`);
    else if (kind < 0.4) add(`- ${sentence()}\n- ${sentence()}`);
    else add(paragraph());
  }
  return { text: `${text}\n`, codeBytes };
}

const head = (number: number) => `---
series: long
episode: ${number}
title: Generated episode ${number}
status: draft
cold-open: philosophical-hook
hosts: [maya]
objectives: [Measure]
sources:
  - { id: a, title: A source, url: "https://example.org/a" }
---`;
const COLD_OPEN = `## Cold open: A question (4 min)

:::hook
What if every clock in the room were right, and the room were wrong?
:::

:::stakes
Ten thousand people wait for an answer, and nobody knows that they do.
:::

:::thesis
Time is what the machines agree on, and agreement is never free.
:::`;
