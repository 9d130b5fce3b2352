import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cachedFolder } from './cached-folder.ts';
import { unwrapWoff } from './woff.ts';

const packagePath = createRequire(import.meta.url).resolve('@fontsource/noto-sans-jp/package.json');

/**
 * Path of a fontconfig file that knows Noto Sans JP (regular and bold) and no other font, so that a page looks the
 * same on every machine, whatever is installed there.
 */
export async function japaneseFontConfig(): Promise<string> {
	const { version }: { version: string } = JSON.parse(await readFile(packagePath, 'utf8'));
	const folder = await cachedFolder(`noto-sans-jp-${version}`, unpackFonts);
	return writeFontConfig(folder);
}

/** Path of a fontconfig file without any font: what a bare machine has. */
export async function emptyFontConfig(): Promise<string> {
	return writeFontConfig(await cachedFolder('no-fonts', async () => {}));
}

async function unpackFonts(folder: string): Promise<void> {
	const source = join(dirname(packagePath), 'files');
	// The numbered slices hold every character; the `japanese` file, for old browsers, lacks 髙, 﨑 and 𠮷.
	const wanted = (await readdir(source)).filter((file) => /-(?:\d+|latin|latin-ext)-[47]00-normal\.woff$/.test(file));
	for (const file of wanted) {
		const font = unwrapWoff(await readFile(join(source, file)));
		await writeFile(join(folder, file.replace(/woff$/, 'ttf')), font);
	}
}

async function writeFontConfig(fontFolder: string): Promise<string> {
	const file = join(fontFolder, 'fonts.conf');
	const cache = join(tmpdir(), 'kawaraban-fontconfig');
	await mkdir(cache, { recursive: true });
	await writeFile(
		file,
		`<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><dir>${escapeXml(fontFolder)}</dir><cachedir>${escapeXml(cache)}</cachedir></fontconfig>
`,
	);
	return file;
}

function escapeXml(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
