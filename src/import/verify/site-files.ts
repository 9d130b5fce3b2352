import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Files of a built site, with a leading `/`, in order. Symbolic links are not followed. */
export function listSiteFiles(folder: string, prefix = ''): string[] {
	return readdirSync(join(folder, prefix), { withFileTypes: true })
		.sort((a, b) => (a.name < b.name ? -1 : 1))
		.flatMap((entry) => {
			const path = `${prefix}/${entry.name}`;
			if (entry.isDirectory()) return listSiteFiles(folder, path);
			return entry.isFile() ? [path] : [];
		});
}

/** The address, decoded, at which a server answers with a file. */
export function urlOfFile(file: string): string {
	return file.replace(/\/index\.html$/u, '/');
}

/** The files that may answer at an address, the likeliest first. */
export function filesOfUrl(url: string): string[] {
	if (url.endsWith('/')) return [`${url}index.html`];
	return [url, `${url}.html`, `${url}/index.html`];
}
