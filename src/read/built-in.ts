import { fileURLToPath } from 'node:url';

/** The folder that holds the tool's own `templates/`, from src/ as from lib/. */
export const BUILT_IN_ROOT = fileURLToPath(new URL('../../', import.meta.url));
