import { outputId, type Output } from '../publication/outputs.ts';

const routes = {
	article: 'articles',
	list: 'lists',
	'term-index': 'indexes',
	search: 'search',
	'search-index': null,
	page: 'fixed',
	text: 'files',
	redirect: 'files',
	icon: 'icons',
	card: null,
	public: null,
} as const satisfies Record<Output['kind'], string | null>;

/** The folders of `src/pages`. */
export const routeNames = [...new Set(Object.values(routes))].filter((route) => route !== null);

/** The folder of `src/pages` that renders an output; null for a file that is only copied. */
export function routeOf(output: Output): string | null {
	return routes[output.kind];
}

/** Where Astro leaves the rendered output, relative to its output folder. */
export function renderedFile(output: Output): string | null {
	const route = routeOf(output);
	if (route === null) return null;
	const extension = route === 'files' || route === 'icons' ? '' : '.html';
	return `${route}/${outputId(output)}${extension}`;
}
