import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { type Icon, icons } from '../model/icons.ts';
import type { Site } from '../model/site.ts';
import { renderIcon } from './icon.ts';
import { layout } from './layout.ts';

/** A site's mark as it stands on its cards. */
export interface Logo {
	/** A square PNG. */
	png: Uint8Array;
	/** SHA-256 (hex) of it: `CardView.logo`. */
	digest: string;
}

/** @param icon bytes of the site's `icon`, or null for a plain mark in its accent colour */
export async function renderLogo(icon: Uint8Array | null, site: Site): Promise<Logo> {
	const largest = icons.reduce<Icon>((best, other) => (other.sizePx > best.sizePx ? other : best), icons[0]);
	const sizePx = 2 * layout.logo.sizePx;
	const png = await sharp(await renderIcon(largest, icon, site.theme.accent))
		.resize(sizePx, sizePx)
		.png()
		.toBuffer();
	return { png, digest: createHash('sha256').update(png).digest('hex') };
}
