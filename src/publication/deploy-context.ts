import type { DeployContext } from '../deploy/deploy-files.ts';
import type { Output } from './outputs.ts';
import type { Publication } from './publication.ts';

/** What a host must know of the files of a publication. */
export function deployContext({ urls, redirects, site }: Publication): DeployContext {
	const outputs = [...urls.values()];
	const href = (path: string) => `${encodeURI(site.base)}${path}`;
	return {
		feedNames: unique(outputs.flatMap((output) => (isFeed(output) ? [nameOf(output.path.file)] : []))),
		imageExtensions: unique(outputs.flatMap(({ path }) => imageExtension.exec(path.file)?.[1] ?? [])),
		redirects: redirects.map(({ path, to }) => ({ from: href(path.url), to: to.startsWith('/') ? href(to) : to })),
		hasBareUrls: outputs.some(({ path }) => path.file.endsWith('.html') && /\/[^/.]+$/u.test(path.url)),
	};
}

const imageExtension = /\.(png|jpe?g|gif|webp|avif|svg|ico)$/iu;

function isFeed(output: Output): boolean {
	return output.kind === 'text' && output.text.type === 'feed';
}

function nameOf(file: string): string {
	return file.slice(file.lastIndexOf('/') + 1);
}

function unique(names: readonly string[]): string[] {
	return [...new Set(names)].sort();
}
