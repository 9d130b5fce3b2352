import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { encodePath } from '../../src/model/url.ts';
import { elementsOf, type HtmlElement } from './html.ts';
import { listFiles } from './harness.ts';

/** One HTML file of a built site. */
export interface BuiltPage {
	/** Path below the output folder. */
	file: string;
	/** Path of its public URL without base, percent-encoded. */
	url: string;
	html: string;
	elements: HtmlElement[];
}

/** All HTML files of a built site, redirects included. */
export async function readPages(dist: string): Promise<BuiltPage[]> {
	const files = (await listFiles(dist)).filter((file) => file.endsWith('.html'));
	return Promise.all(
		files.map(async (file) => {
			const html = await readFile(join(dist, file), 'utf8');
			return {
				file,
				url: encodePath(`/${file.replace(/(^|\/)index\.html$/, '$1')}`),
				html,
				elements: elementsOf(html),
			};
		}),
	);
}

/** Whether a page only sends its readers elsewhere. */
export function isRedirect({ elements }: BuiltPage): boolean {
	return elements.some(
		({ name, attributes }) => name === 'meta' && attributes['http-equiv']?.toLowerCase() === 'refresh',
	);
}
