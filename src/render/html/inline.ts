import type { Inline, Link } from '../../model/index.ts';
import type { FootnoteNumbers, References } from '../prose.ts';
import { RawTags } from '../raw-html.ts';
import { safeUrl } from '../url.ts';
import { escapeHtml } from './html.ts';
import { imageHtml } from './image.ts';

/** What inline content is written with. `linked`: it stands inside a link, where no other link may. */
export interface InlineSetting {
  readonly references: References;
  readonly footnotes: FootnoteNumbers;
  readonly linked: boolean;
}

/** Inline content as HTML. Raw tags come out balanced, links only with safe addresses. */
export function inlineHtml(inlines: readonly Inline[], setting: InlineSetting): string {
  const tags = new RawTags();
  return inlines.map((inline) => one(inline, setting, tags)).join('') + tags.end();
}

function one(inline: Inline, setting: InlineSetting, tags: RawTags): string {
  switch (inline.type) {
    case 'text':
      return escapeHtml(inline.value);
    case 'emphasis':
      return `<em>${inlineHtml(inline.children, setting)}</em>`;
    case 'strong':
      return `<strong>${inlineHtml(inline.children, setting)}</strong>`;
    case 'delete':
      return `<del>${inlineHtml(inline.children, setting)}</del>`;
    case 'inline-code':
      return `<code>${escapeHtml(inline.value)}</code>`;
    case 'inline-math':
      return (
        setting.references.drawing('inline-math', inline.value) ??
        `<code class="tex">${escapeHtml(inline.value)}</code>`
      );
    case 'link':
      return link(inline, setting);
    case 'image':
      return imageHtml(inline, setting, setting.linked);
    case 'citation':
      return citation(inline.id, setting);
    case 'footnote-reference':
      return footnote(inline.id, setting);
    case 'break':
      return inline.hard ? '<br>\n' : '\n';
    case 'html':
      return tags.tag(inline.value);
  }
}

function link(node: Link, setting: InlineSetting): string {
  const href = node.episode ? setting.references.episodeHref(node.episode) : safeUrl(node.url);
  if (href === undefined || setting.linked) return inlineHtml(node.children, setting);
  const title = node.title === undefined ? '' : ` title="${escapeHtml(node.title)}"`;
  const content = inlineHtml(node.children, { ...setting, linked: true }) || escapeHtml(href);
  return `<a href="${escapeHtml(href)}"${title}>${content}</a>`;
}

function citation(id: string, setting: InlineSetting): string {
  const number = setting.references.citationNumber(id);
  if (number === undefined) return `<span class="cite">[${escapeHtml(id)}]</span>`;
  if (setting.linked) return `<span class="cite">[${number}]</span>`;
  return `<a class="cite" href="#_source-${number}" aria-label="Source ${number}">[${number}]</a>`;
}

function footnote(id: string, setting: InlineSetting): string {
  const note = setting.footnotes.numberOf(id);
  if (!note) return '';
  if (setting.linked) return `<sup>${note.number}</sup>`;
  const anchor = note.first ? ` id="_noteref-${note.number}"` : '';
  return `<sup><a href="#_note-${note.number}"${anchor} aria-label="Note ${note.number}">${note.number}</a></sup>`;
}
