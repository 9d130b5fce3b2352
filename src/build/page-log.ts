import type { AstroIntegration } from 'astro';

/** Counts what Astro renders as it goes on; pages that it reuses are not rendered. */
export function pageLog(onRendered: (pathname: string) => void): AstroIntegration {
	return {
		name: 'kawaraban-page-log',
		hooks: {
			'astro:build:start': ({ setPrerenderer }) => {
				setPrerenderer((prerenderer) => ({
					...prerenderer,
					render(request, options) {
						onRendered(new URL(request.url).pathname);
						return prerenderer.render(request, options);
					},
				}));
			},
		},
	};
}
