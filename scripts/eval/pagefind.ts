import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launchBrowser } from '../../tests/browser/chromium.ts';
import { searchablePosts } from '../../src/build/search-documents.ts';
import { serveFolder } from '../../src/cli/serve.ts';
import type { Publication } from '../../src/publication/publication.ts';

/** The ids of the first five posts that Pagefind, with the full text, gives for each query, asked in a browser. */
export async function askPagefind(
	library: string,
	publication: Publication,
	readText: (bodyKey: string) => Promise<string>,
	texts: readonly string[],
): Promise<string[][]> {
	const { createIndex, close } = (await import(pathToFileURL(library).href)) as Pagefind;
	const { index } = await createIndex({ forceLanguage: 'ja' });
	const posts = searchablePosts(publication);
	for (const [at, { source }] of posts.entries()) {
		const title = escape(source.frontMatter.title);
		const lines = (await readText(source.htmlKey)).split('\n').map((line) => `<p>${escape(line)}</p>`);
		const content = `<html lang="ja"><head><title>${title}</title></head><body><h1>${title}</h1>${lines.join('')}</body></html>`;
		await index.addHTMLFile({ url: `/${at}/`, content });
	}
	const folder = await mkdtemp(join(tmpdir(), 'kawaraban-pagefind-'));
	await index.writeFiles({ outputPath: join(folder, 'pagefind') });
	await close();
	await writeFile(join(folder, 'index.html'), '<!doctype html><html lang="ja"><title>-</title></html>');
	const server = await serveFolder({ folder, base: '', host: '127.0.0.1', port: 0 });
	const browser = await launchBrowser();
	try {
		const page = await browser.newPage();
		await page.goto(server.url);
		const urls = await page.evaluate(async (queries) => {
			const path = '/pagefind/pagefind.js';
			const pagefind = (await import(path)) as BrowserPagefind;
			const found: string[][] = [];
			for (const query of queries) {
				const { results } = await pagefind.search(query);
				found.push(await Promise.all(results.slice(0, 5).map(async (result) => (await result.data()).url)));
			}
			return found;
		}, texts);
		return urls.map((found) => found.map((url) => posts[Number(/(\d+)\/$/u.exec(url)![1])]!.source.id));
	} finally {
		await browser.close();
		await server.close();
		await rm(folder, { recursive: true, force: true });
	}
}

function escape(text: string): string {
	return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;');
}

interface Pagefind {
	createIndex(options: { forceLanguage: string }): Promise<{
		index: {
			addHTMLFile(file: { url: string; content: string }): Promise<unknown>;
			writeFiles(options: { outputPath: string }): Promise<unknown>;
		};
	}>;
	close(): Promise<unknown>;
}

interface BrowserPagefind {
	search(query: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
}
