import type { ReportFormat } from '../report.ts';
import { format as checkstyle } from './checkstyle.ts';
import { format as compact } from './compact.ts';
import { format as github } from './github.ts';
import { format as json } from './json.ts';
import { format as junit } from './junit.ts';
import { format as markdown } from './markdown.ts';
import { format as pretty } from './pretty.ts';
import { format as sarif } from './sarif.ts';

/** Every format that `coldopen lint` can print, in the order of its help; the first is the default. */
export const FORMATS = [
  pretty,
  compact,
  json,
  sarif,
  junit,
  github,
  checkstyle,
  markdown,
] as const satisfies readonly ReportFormat[];
