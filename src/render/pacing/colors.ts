/**
 * What the charts are drawn in. The three shares stay apart for eyes without red, green or blue cones, stand out from their ground by
 * 4.5:1, and are the tones of beats on the script's pages; tests hold them to that.
 */
export const CHART_COLORS = {
  light: {
    ground: '#ffffff',
    text: '#1b1f24',
    quiet: '#59636e',
    rule: '#dde1e6',
    frame: '#59636e',
    plan: '#eef1f4',
    technical: '#226bc0',
    relief: '#af4803',
    stripe: '#ffd9b0',
    recap: '#511c47',
    dot: '#f6dcef',
    fault: '#b00020',
  },
  dark: {
    ground: '#15181d',
    text: '#eceff3',
    quiet: '#a9b1bc',
    rule: '#343b44',
    frame: '#a9b1bc',
    plan: '#262b33',
    technical: '#5ea3f5',
    relief: '#e07b45',
    stripe: '#5c2606',
    recap: '#f8d0ee',
    dot: '#7a3a6c',
    fault: '#ff8a9a',
  },
} as const;

/** How each colour is put on: the class that a style sheet finds it by, and the attribute for readers without one. */
const ROLES = {
  ground: ['fill', 'ground'],
  text: ['fill', 'text'],
  quiet: ['fill', 'quiet'],
  rule: ['stroke', 'rule'],
  frame: ['stroke', 'frame'],
  mark: ['fill', 'frame'],
  plan: ['fill', 'plan'],
  technical: ['fill', 'technical'],
  'technical-line': ['stroke', 'technical'],
  relief: ['fill', 'relief'],
  'relief-line': ['stroke', 'relief'],
  stripe: ['stroke', 'stripe'],
  recap: ['fill', 'recap'],
  'recap-line': ['stroke', 'recap'],
  dot: ['fill', 'dot'],
  fault: ['stroke', 'fault'],
  'fault-text': ['fill', 'fault'],
} as const;

/** What a part of a chart is, as far as its colour goes. */
export type Role = keyof typeof ROLES;

/** Class and light colour of a part; the style sheet turns it dark. */
export function ink(role: Role): Readonly<Record<string, string>> {
  const [attribute, color] = ROLES[role];
  return { class: `pacing-${role}`, [attribute]: CHART_COLORS.light[color] };
}

/** The rules that a page or a picture needs so that its charts turn dark on a dark screen, but not on paper. */
export const CHART_STYLE = [
  ".pacing-chart text { font-family: system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', Arial, sans-serif; font-variant-numeric: tabular-nums; }",
  '@media screen and (prefers-color-scheme: dark) {',
  ...Object.entries(ROLES).map(
    ([role, [attribute, color]]) =>
      `.pacing-chart .pacing-${role} { ${attribute}: ${CHART_COLORS.dark[color]}; }`,
  ),
  '}',
].join('\n');
