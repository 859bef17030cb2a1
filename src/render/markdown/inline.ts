import type { Inline, InlineImage, Link } from '../../model/index.ts';
import { plainText } from '../../model/index.ts';
import type { FootnoteNumbers, References } from '../prose.ts';
import { RawTags } from '../raw-html.ts';
import { isRemote, safeUrl } from '../url.ts';
import { visible } from '../visible.ts';
import { escapeText, longestRun } from './escape.ts';

/** What inline content is written with. `cell`: it stands in a table, where a bar ends it. */
export interface InlineSetting {
  readonly references: References;
  readonly footnotes: FootnoteNumbers;
  readonly linked: boolean;
  readonly cell: boolean;
}

/** Inline content as Markdown; line endings in it are the author's. */
export function inlineMarkdown(inlines: readonly Inline[], setting: InlineSetting): string {
  const tags = new RawTags();
  const merged = mergeText(inlines);
  let written = '';
  for (const [at, inline] of merged.entries()) {
    const next = merged[at + 1];
    if (inline.type === 'text')
      written += escapeText(inline.value, {
        before: written.at(-1) ?? ' ',
        after: next === undefined ? ' ' : firstCharacter(next),
        linked: setting.linked,
      });
    else written += one(inline, next, setting, tags);
  }
  return written + tags.end();
}

/** Neighbouring texts as one, so that what stands beside a character is known. */
function mergeText(inlines: readonly Inline[]): readonly Inline[] {
  const merged: Inline[] = [];
  for (const inline of inlines) {
    const last = merged.at(-1);
    if (inline.type === 'text' && last?.type === 'text')
      merged[merged.length - 1] = { ...last, value: last.value + inline.value };
    else merged.push(inline);
  }
  return merged;
}

/** The character that another inline begins with, as far as escaping before it is concerned. */
function firstCharacter(inline: Inline): string {
  if (inline.type === 'break') return ' ';
  if (inline.type === 'link' || inline.type === 'citation' || inline.type === 'footnote-reference')
    return '[';
  return '.';
}

function one(inline: Inline, next: Inline | undefined, setting: InlineSetting, tags: RawTags): string {
  switch (inline.type) {
    case 'text':
      return escapeText(inline.value);
    case 'emphasis':
      return wrap('*', inlineMarkdown(inline.children, setting));
    case 'strong':
      return wrap('**', inlineMarkdown(inline.children, setting));
    case 'delete':
      return wrap('~~', inlineMarkdown(inline.children, setting));
    case 'inline-code':
      return code(inline.value, setting.cell);
    case 'inline-math':
      return `$$${setting.cell ? inline.value.replaceAll('|', '\\vert ') : inline.value}$$`;
    case 'link':
      return link(inline, setting);
    case 'image':
      return imageMarkdown(inline, setting);
    case 'citation': {
      const number = setting.references.citationNumber(inline.id);
      const follows = next?.type === 'text' ? next.value.charAt(0) : next?.type === 'link' ? '[' : '';
      const mark = number === undefined ? escapeText(inline.id) : String(number);
      return setting.linked || '([:'.includes(follows || 'x') ? `\\[${mark}\\]` : `[${mark}]`;
    }
    case 'footnote-reference': {
      const note = setting.footnotes.numberOf(inline.id);
      return note ? `[^${note.number}]` : '';
    }
    case 'break':
      return setting.cell ? ' ' : inline.hard ? '\\\n' : '\n';
    case 'html':
      return tags.tag(inline.value);
  }
}

/** Marks stand against words, never against spaces, or they would not be marks. */
function wrap(mark: string, content: string): string {
  const [, before = '', words = '', after = ''] = /^(\s*)([^]*?)(\s*)$/.exec(content) ?? [];
  return words === '' ? content : `${before}${mark}${words}${mark}${after}`;
}

/** A code span whose fence is longer than any run of backticks in it. */
export function code(value: string, cell = false): string {
  const clean = visible(value).replace(/\n/g, ' ');
  const text = cell ? clean.replaceAll('|', '\\|') : clean;
  let size = 1;
  while (new RegExp(`(?:^|[^\`])\`{${size}}(?:[^\`]|$)`).test(text)) size++;
  const fence = '`'.repeat(size);
  const pad = /^`|`$|^ .*[^ ].* $/.test(text) || longestRun(text, '`') === text.length ? ' ' : '';
  return `${fence}${pad}${text}${pad}${fence}`;
}

function destination(url: string, title: string | undefined, cell: boolean): string {
  const quoted =
    title === undefined ? '' : ` "${escapeText(title).replace(/\s+/g, ' ').replaceAll('"', '\\"')}"`;
  const whole = `(${url}${quoted})`;
  return cell ? whole.replace(/(?<!\\)\|/g, '\\|') : whole;
}

function link(node: Link, setting: InlineSetting): string {
  const href = node.episode ? setting.references.episodeHref(node.episode) : safeUrl(node.url);
  if (href === undefined || setting.linked) return inlineMarkdown(node.children, setting);
  if (node.title === undefined && /^https?:/.test(href) && plainText(node.children) === href)
    return `<${href}>`;
  const content = inlineMarkdown(node.children, { ...setting, linked: true });
  return `[${content}]${destination(href, node.title, setting.cell)}`;
}

/** An image: of the episode where its file will lie, of another site where it is; what leads nowhere becomes its alternative text. */
export function imageMarkdown(
  { url, alt, title }: Pick<InlineImage, 'url' | 'alt' | 'title'>,
  { references }: Pick<InlineSetting, 'references'>,
): string {
  const words = escapeText(alt.replace(/\s+/g, ' '), { before: ' ', after: ' ', linked: true });
  const address = safeUrl(url);
  const remote = address !== undefined && isRemote(address) ? address : undefined;
  const place = references.image(url)?.path ?? remote;
  return place === undefined ? words : `![${words}]${destination(place, title, true)}`;
}
