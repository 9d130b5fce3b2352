import { join } from 'node:path';

/** The engine's own folder: where astro.config.ts and src/pages are. */
export const engineDir = join(import.meta.dirname, '..', '..');
