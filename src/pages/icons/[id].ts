import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { APIRoute } from 'astro';
import { digestBytes } from '../../cache/digest.ts';
import { renderIcon } from '../../ogp/icon.ts';
import { currentSnapshot } from '../../sources/snapshot.ts';
import type { Icon } from '../../model/icons.ts';
import { filePaths } from '../_paper.ts';

interface IconView {
	icon: Icon;
	accent: string;
	/** Digest of the site's own image; null without one. */
	source: string | null;
}

export async function getStaticPaths() {
	const bytes = await readSource();
	const source = bytes === null ? null : digestBytes(bytes);
	return filePaths('icons', ['icon'], ({ icon }, { site }): IconView => ({
		icon,
		accent: site.theme.accent,
		source,
	}));
}

export const GET: APIRoute<{ view: IconView }> = async ({ props: { view } }) =>
	new Response(Buffer.from(await renderIcon(view.icon, await readSource(), view.accent)));

async function readSource(): Promise<Uint8Array | null> {
	const snapshot = currentSnapshot();
	const path = snapshot?.site.icon;
	return snapshot === undefined || path === undefined ? null : readFile(join(snapshot.siteDir, 'public', path));
}
