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

export interface RenderTarget {
	/** The folder of `src/pages` that renders the output. */
	route: Route;
	/** Names the output among Astro's routes and the rendered files, as `route/id`. */
	name: string;
	/** Whether it is a page, with the frame of the site around it. */
	isPage: boolean;
}

/** How Astro renders an output; null for a file that is only copied. */
export function renderTarget(output: Output): RenderTarget | null {
	const route = routes[output.kind];
	if (route === null) return null;
	return { route, name: `${route}/${outputId(output)}`, isPage: route !== 'files' && route !== 'icons' };
}
