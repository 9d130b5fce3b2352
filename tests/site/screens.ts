import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { repository } from './run-command.ts';

/** The screens on which pages are looked at: a telephone, a tablet and a desk, by day and by night. */
export const screens: readonly Screen[] = [
	{ width: 390, height: 844 },
	{ width: 768, height: 1024 },
	{ width: 1440, height: 900 },
].flatMap((viewport) =>
	(['light', 'dark'] as const).map((colorScheme) => ({
		name: `${viewport.width}-${colorScheme}`,
		options: { viewport, colorScheme },
	})),
);

export interface Screen {
	/** `390-dark` */
	name: string;
	options: Required<Pick<BrowserContextOptions, 'viewport' | 'colorScheme'>>;
}

/** Keeps what a screen shows as `artefacts/screenshots/<screen>/<name>.png`. */
export async function keepScreenshot(page: Page, { name: screen }: Screen, name: string, fullPage = false) {
	const path = join(repository, 'artefacts/screenshots', screen, `${name.replaceAll(/[^\p{L}\p{N}-]+/gu, '-')}.png`);
	await mkdir(dirname(path), { recursive: true });
	await page.screenshot({ path, fullPage });
}
