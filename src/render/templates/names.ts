/** Templates that outputs are made from. A show replaces one by a file of the same name under its `templates/`. */
export const TEMPLATE_NAMES = [
  'index.html.hbs',
  'script.html.hbs',
  'script.md.hbs',
  'series-pacing.html.hbs',
  'show-notes.html.hbs',
  'show-notes.md.hbs',
  'status.html.hbs',
  'teleprompter.html.hbs',
] as const;

export type TemplateName = (typeof TEMPLATE_NAMES)[number];

/** What a template writes; it decides how values are escaped and which partials it sees. */
export type TemplateFormat = 'html' | 'md';

/** How a file under `templates/` takes part; undefined for a name that no output would ever use. */
export function templateRole(
  name: string,
): { format: TemplateFormat; partial: string | undefined } | undefined {
  const match = /^(partials\/)?(.+)\.(html|md)\.hbs$/.exec(name);
  if (!match) return undefined;
  const [, folder, stem, format] = match;
  if (folder === undefined && !TEMPLATE_NAMES.includes(name as TemplateName)) return undefined;
  return { format: format as TemplateFormat, partial: folder === undefined ? undefined : stem };
}
