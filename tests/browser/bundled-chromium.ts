import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { LaunchOptions } from 'playwright-core';
import { cachedFolder } from './cached-folder.ts';

/**
 * How to launch the Chromium that comes inside `@sparticuz/chromium`, with the libraries it brings along. It runs on
 * Linux on x64 only.
 */
export async function bundledChromium(): Promise<LaunchOptions> {
	const folder = await cachedFolder(`chromium-${await packageVersion()}`, unpack);
	return {
		executablePath: join(folder, 'chromium'),
		// Not the package's own list: with that the second browser context hangs.
		args: ['--no-sandbox', '--headless=shell', '--no-zygote', '--disable-gpu'],
		env: { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') },
	};
}

async function packageVersion(): Promise<string> {
	const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
	const manifest: { version: string } = JSON.parse(await readFile(join(dirname(entry), '../package.json'), 'utf8'));
	return manifest.version;
}

/** The package unpacks into the temporary folder, and its libraries only where it believes to be on AWS Lambda. */
async function unpack(folder: string): Promise<void> {
	const environment = { ...process.env };
	process.env['TMPDIR'] = folder;
	process.env['AWS_EXECUTION_ENV'] = 'AWS_Lambda_nodejs22.x';
	try {
		const { default: chromium } = await import('@sparticuz/chromium');
		await chromium.executablePath();
	} finally {
		// It also sets variables of its own, for a browser started as a child without any.
		for (const name of ['TMPDIR', 'AWS_EXECUTION_ENV', 'FONTCONFIG_PATH', 'HOME', 'LD_LIBRARY_PATH']) {
			if (environment[name] === undefined) delete process.env[name];
			else process.env[name] = environment[name];
		}
	}
}
