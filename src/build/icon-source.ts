import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { digestBytes } from '../cache/digest.ts';
import type { Site } from '../model/site.ts';
import type { IconSource } from '../views/output.ts';

/** Bytes of the site's own icon; null where it has none that can be read. */
export async function readIcon(siteDir: string, { icon }: Site): Promise<Uint8Array | null> {
	return icon === undefined ? null : readFile(join(siteDir, 'public', icon)).catch(() => null);
}

/** The site's own icon as views name it; null where it has none that can be read. */
export async function findIconSource(siteDir: string, site: Site): Promise<IconSource | null> {
	const bytes = await readIcon(siteDir, site);
	return bytes && { file: site.icon!, digest: digestBytes(bytes) };
}
