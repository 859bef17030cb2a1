import type { Category } from '../../model/index.ts';

/** Fills by category: hues that stay apart for colour-blind eyes (Okabe and Ito), and a texture each besides. */
export const FILLS: Readonly<Record<Category, string>> = {
  technical: 'url(#pacing-technical)',
  relief: 'url(#pacing-relief)',
  recap: 'url(#pacing-recap)',
};

/** What the chart calls a category. */
export const CATEGORY_NAMES: Readonly<Record<Category, string>> = {
  technical: 'Technical',
  relief: 'Story, analogy, break',
  recap: 'Recap, preview',
};

export const CATEGORIES: readonly Category[] = ['technical', 'relief', 'recap'];

const FONTS =
  "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', Arial, sans-serif";

/** Plain colours stand in attributes for readers without CSS; this adds the dark ones. */
const STYLE = `.pacing-chart { background: #ffffff; }
.pacing-chart text { font-family: ${FONTS}; font-variant-numeric: tabular-nums; }
@media (prefers-color-scheme: dark) {
.pacing-chart { background: #15181d; }
.pacing-ground { fill: #15181d; }
.pacing-text { fill: #eceff3; }
.pacing-quiet { fill: #a9b1bc; }
.pacing-rule { stroke: #4a525d; }
.pacing-frame { stroke: #8b95a1; }
.pacing-plan { fill: #262b33; }
.pacing-technical { fill: #3d9bdc; }
.pacing-relief { fill: #b97f00; }
.pacing-stripe { stroke: #ffd98a; }
.pacing-recap { fill: #0b7d5d; }
.pacing-dot { fill: #b6f2dd; }
.pacing-fault { stroke: #ff8f6b; }
.pacing-fault-text { fill: #ff9f80; }
}`;

/** Presentation attributes by role: the class is what dark mode restyles. */
export const INK = {
  ground: { class: 'pacing-ground', fill: '#ffffff' },
  text: { class: 'pacing-text', fill: '#1b1f24' },
  quiet: { class: 'pacing-quiet', fill: '#59636e' },
  rule: { class: 'pacing-rule', stroke: '#d0d5db', 'stroke-width': 1 },
  frame: { class: 'pacing-frame', stroke: '#59636e', 'stroke-width': 1, fill: 'none' },
  plan: { class: 'pacing-plan', fill: '#eef1f4' },
  fault: { class: 'pacing-fault', stroke: '#b3380d', 'stroke-width': 3, fill: 'none' },
  faultText: { class: 'pacing-fault-text', fill: '#a8330a' },
} as const;

/** Style sheet and textures: technical plain, relief striped, recap dotted, what is only planned hatched thinly. */
export const DEFINITIONS = [
  `<style>${STYLE}</style>`,
  '<defs>',
  '<pattern id="pacing-technical" width="8" height="8" patternUnits="userSpaceOnUse"><rect class="pacing-technical" width="8" height="8" fill="#0072b2"/></pattern>',
  '<pattern id="pacing-relief" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="pacing-relief" width="8" height="8" fill="#e69f00"/><path class="pacing-stripe" d="M2 0V8" stroke="#7a4f00" stroke-width="2"/></pattern>',
  '<pattern id="pacing-recap" width="7" height="7" patternUnits="userSpaceOnUse"><rect class="pacing-recap" width="7" height="7" fill="#009e73"/><circle class="pacing-dot" cx="3.5" cy="3.5" r="1.5" fill="#ffffff"/></pattern>',
  '<pattern id="pacing-unwritten" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)"><path class="pacing-rule" d="M1 0V6" stroke="#d0d5db" stroke-width="1"/></pattern>',
  '</defs>',
].join('\n');
