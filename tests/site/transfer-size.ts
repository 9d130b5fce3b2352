import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { BuiltPage } from './pages.ts';

/** Bytes that a reader's browser fetches for one page, images aside, each file compressed as a CDN keeps it. */
export interface TransferSize {
	html: number;
	css: number;
	js: number;
	total: number;
}

/** What one page of a site without base costs; scripts count with all that they import. */
export async function transferSize(page: BuiltPage, dist: string): Promise<TransferSize> {
	const styles = page.elements
		.filter(({ name, attributes }) => name === 'link' && attributes['rel'] === 'stylesheet')
		.map(({ attributes }) => decodeURI(attributes['href']!));
	const scripts = page.elements
		.filter(({ name, attributes }) => name === 'script' && attributes['src'] !== undefined)
		.map(({ attributes }) => decodeURI(attributes['src']!));
	const html = compressedLength(page.html);
	const css = await sumOf(new Set(styles));
	const js = await sumOf(await withImports(scripts));
	return { html, css, js, total: html + css + js };

	async function sumOf(paths: Iterable<string>): Promise<number> {
		const lengths = await Promise.all([...paths].map((path) => assetLength(join(dist, path))));
		return lengths.reduce((sum, length) => sum + length, 0);
	}

	async function withImports(paths: readonly string[], found = new Set<string>()): Promise<Set<string>> {
		for (const path of paths) {
			if (found.has(path)) continue;
			found.add(path);
			const script = await readFile(join(dist, path), 'utf8');
			const imports = [...script.matchAll(/\b(?:from|import)\s*["'](\.{1,2}\/[^"']+)["']/g)].map(([, to]) => to!);
			await withImports(
				imports.map((to) => posix.join(posix.dirname(path), to)),
				found,
			);
		}
		return found;
	}
}

/** Most pages share their styles and scripts. */
const assetLengths = new Map<string, Promise<number>>();

function assetLength(path: string): Promise<number> {
	const known = assetLengths.get(path) ?? readFile(path).then(compressedLength);
	assetLengths.set(path, known);
	return known;
}

function compressedLength(content: string | Buffer): number {
	return brotliCompressSync(content).length;
}
