import { sequence } from './sequence.ts';

const WORDS =
  'the a cluster node answer waits for one more message and nobody knows what fails while every replica drifts so the team reads a log again before the leader grows older than its term because latency is a promise and a cache is a rumour about yesterday when three regions voted twice on an order that never came'.split(
    ' ',
  );
const NAMES =
  'self state quorum ballot replica timeout ledger offset cursor batch token lease epoch shard'.split(' ');
const LANGUAGES = ['python', 'go', 'java', 'yaml', '', '', ''];
const SHARE_OF_CODE = 0.8;

/** A script as people wrote them before there was a format: timed headings, bold labels, lists, tables, and most of all code. */
export function legacyText(seed: number): string {
  const random = sequence(seed + 1_000);
  const count = (from: number, more: number) => from + Math.floor(random() * more);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const repeat = (times: number, make: () => string) => Array.from({ length: times }, make);
  const words = (times: number) => repeat(times, () => pick(WORDS)).join(' ');
  const sentence = () =>
    words(count(8, 14)).replace(/^./, (letter) => letter.toUpperCase()) + pick(['.', '.', '?']);
  const paragraph = () => repeat(count(2, 4), sentence).join(' ');
  const marked = () => `It took **${words(2)}** and \`${pick(NAMES)}_${pick(NAMES)}\`: *${words(3)}*.`;
  const codeLine = () =>
    `${'    '.repeat(count(0, 4))}${pick(NAMES)}.${pick(NAMES)} = ${pick(NAMES)}(${pick(NAMES)}, ${count(0, 9_000)})  # ${words(2)}`;
  const blocks: readonly (() => string)[] = [
    paragraph,
    paragraph,
    () => `**Narrator:** ${paragraph()}`,
    () => `**${words(2)}**: ${paragraph()} ${marked()}`,
    () => `[SFX: ${words(3)}]`,
    () => repeat(count(3, 5), () => `- **${words(2)}**: ${sentence()}`).join('\n'),
    () => repeat(count(3, 3), () => `1. ${sentence()}`).join('\n'),
    () =>
      `| ${words(1)} | ${words(1)} |\n|---|---|\n${repeat(4, () => `| ${words(2)} | ${count(1, 900)} ms |`).join('\n')}`,
    () => `### ${words(4)}`,
    () => `#### ${words(3)} (${count(2, 9)} minutes)`,
    () => `> ${sentence()}`,
    () => `See [${words(2)}](https://example.org/${pick(NAMES)}) and ${marked()}`,
  ];
  const size = [9_000, 45_000, 60_000, 95_000, 250_000][seed % 5] ?? 60_000;
  let text = `# Episode ${seed + 1}: ${words(4)}\n\n**Duration**: ${count(2, 3)} hours\n`;
  let code = 0;
  while (text.length < size) {
    if (code < text.length * SHARE_OF_CODE) {
      const fence = `\`\`\`${pick(LANGUAGES)}\n${repeat(count(15, 60), codeLine).join('\n')}\n\`\`\``;
      code += fence.length;
      text += `\n${fence}\n`;
    } else if (random() < 0.04) text += `\n---\n\n## Part: ${words(4)} (${count(5, 25)} minutes)\n`;
    else text += `\n${pick(blocks)()}\n`;
  }
  return text;
}
