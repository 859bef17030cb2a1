/** What statements of a flowchart are made of; each is read where the text stands. */

export const SETTING =
  /(?:style|classDef|class|linkStyle|click|direction|default|interpolate)(?=[ \t])[^\n]*|accTitle[ \t]*:[^\n]*|accDescr[ \t]*(?::[^\n]*|\{[^}]*\})/y;
export const SUBGRAPH = /subgraph(?![\w-])[^\n;]*/y;
export const END = /end(?=[ \t]*(?:[\n;]|$))/y;
export const ID = /(?:[\p{L}\p{M}\p{N}\p{So}!#%'*.?\\_/]|-(?![->.])|=(?!=)|\$|\+|`)+/uy;
export const ARROW = /[ \t]*(?:[\w-]+@)?[<xo]?(?:--+[->xo]|==+[=>xo]|-?\.+-[>xo]?|~~~+)/y;
export const HALF_ARROW = /[ \t]*(?:[\w-]+@)?[<xo]?(?:--|==|-\.)/y;
export const REST = { '-': /--+[->xo]/g, '=': /==+[=>xo]/g, '.': /\.+-[>xo]?/g } as const;
export const LABEL = /[ \t]*\|(?:[ \t]*"[^"]*"[ \t]*|[^|\n]*)\|/y;
export const CLOSERS: readonly (readonly [open: string, closers: readonly string[]])[] = [
  ['(((', [')))']],
  ['((', ['))']],
  ['([', ['])']],
  ['(-', ['-)']],
  ['[[', [']]']],
  ['[(', [')]']],
  ['[/', ['/]', '\\]']],
  ['[\\', ['/]', '\\]']],
  ['{{', ['}}']],
  ['(', [')']],
  ['[', [']']],
  ['{', ['}']],
  ['>', [']']],
];
