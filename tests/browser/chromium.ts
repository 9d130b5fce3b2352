import { existsSync } from 'node:fs';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';
import { bundledChromium } from './bundled-chromium.ts';
import { japaneseFontConfig } from './japanese-font.ts';

export interface BrowserOptions {
	/** A fontconfig file; without one, Noto Sans JP is the only font. */
	fontConfig?: string;
	args?: string[];
}

/** One browser that may be on this machine, and how to launch it. */
export interface Candidate {
	name: string;
	launch(): LaunchOptions | Promise<LaunchOptions>;
}

/**
 * Launches the first Chromium that runs here: the one that CHROME_PATH names, an installed Chrome, Edge or Chromium,
 * one that Playwright installed, else the one inside an npm package. `KAWARABAN_BROWSER=bundled` allows only the last.
 */
export async function launchBrowser(options: BrowserOptions = {}): Promise<Browser> {
	return launchFirst(candidates(), options);
}

/** @throws where none of them runs; the message says how to install one and why each failed */
export async function launchFirst(browsers: readonly Candidate[], options: BrowserOptions): Promise<Browser> {
	const fontConfig = options.fontConfig ?? (await japaneseFontConfig());
	const reasons: string[] = [];
	for (const { name, launch } of browsers) {
		try {
			const { args = [], env, ...rest } = await launch();
			return await chromium.launch({
				...rest,
				args: [...args, '--font-render-hinting=none', ...(options.args ?? [])],
				env: { ...process.env, ...env, FONTCONFIG_FILE: fontConfig },
			});
		} catch (error) {
			reasons.push(`${name}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
		}
	}
	throw new Error(
		`No browser runs on this machine. Install one with: npx playwright-core install --with-deps chromium\n${reasons.join('\n')}`,
	);
}

function candidates(): Candidate[] {
	const bundled = { name: '@sparticuz/chromium', launch: bundledChromium };
	if (process.env['KAWARABAN_BROWSER'] === 'bundled') return [bundled];
	const named = process.env['CHROME_PATH'] ?? '';
	const paths = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium'].filter((path) =>
		existsSync(path),
	);
	return [
		...(named === '' ? [] : [{ name: named, launch: () => ({ executablePath: named }) }]),
		...['chrome', 'msedge'].map((channel) => ({ name: channel, launch: () => ({ channel }) })),
		...paths.map((executablePath) => ({ name: executablePath, launch: () => ({ executablePath }) })),
		{ name: 'playwright-core', launch: () => ({}) },
		bundled,
	];
}
