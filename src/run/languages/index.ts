import type { Language } from '../toolchain.ts';
import { language as bash } from './bash.ts';
import { language as go } from './go.ts';
import { language as java } from './java.ts';
import { language as javascript } from './javascript.ts';
import { language as python } from './python.ts';
import { language as rust } from './rust.ts';
import { language as typescript } from './typescript.ts';

/** Every language that programs can be in. */
export const LANGUAGES: readonly Language[] = [bash, go, java, javascript, python, rust, typescript];
