import type { Diagnostic } from '../model/diagnostic.ts';
import type { Site } from '../model/site.ts';
import { checkedSitePath, diagnoseUrl } from '../model/url.ts';
import type { Page, Post, Redirect } from './publication.ts';

/** Redirects that posts and pages ask for (`redirect_from`) and those of site.yaml. */
export function collectRedirects(
	posts: Post[],
	pages: Page[],
	site: Site,
	report: (diagnostic: Diagnostic) => void,
): Redirect[] {
	const wanted = [
		...[...posts, ...pages].flatMap(({ source, path }) =>
			source.frontMatter.redirect_from.map((from) => ({
				from,
				to: path.url,
				file: source.file,
				start: source.keyPositions.redirect_from,
			})),
		),
		...site.redirects.map(({ from, to }) => ({ from, to, file: 'site.yaml', start: undefined })),
	];
	return wanted.flatMap(({ from, to, file, start }): Redirect[] => {
		const path = checkedSitePath(from);
		if (!('rule' in path)) return [{ path, to, file }];
		report(
			diagnoseUrl(path, { file, keyPositions: start === undefined ? {} : { redirect_from: start } }, ['redirect_from']),
		);
		return [];
	});
}
