import { outputId, type Output } from '../publication/outputs.ts';

const routes = {
	article: 'articles',
	list: 'lists',
	'term-index': 'indexes',
	search: 'search',
	notice: 'notices',
	'search-index': null,
	page: 'fixed',
	text: 'files',
	redirect: 'files',
	icon: 'icons',
	card: null,
	image: null,
	public: null,
} as const satisfies Record<Output['kind'], string | null>;

export type Route = Exclude<(typeof routes)[Output['kind']], null>;

/** The folders of `src/pages`. */
export const routeNames: readonly Route[] = [...new Set(Object.values(routes))].filter((route) => route !== null);

/** The folder of `src/pages` that renders an output; null for a file that is only copied. */
export function routeOf(output: Output): Route | null {
	return routes[output.kind];
}

/** Whether a route's outputs are pages, with the frame of the site around them. */
export function isFramed(route: Route): boolean {
	return route !== 'files' && route !== 'icons';
}

/** Names an output among Astro's routes and the rendered files, as `route/id`; null for a file that is only copied. */
export function outputName(output: Output): string | null {
	const route = routeOf(output);
	return route === null ? null : `${route}/${outputId(output)}`;
}
