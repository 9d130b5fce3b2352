import type { Plugin } from 'vite';
import type { Site } from '../model/site.ts';
import { themeCss } from '../styles/theme.ts';

const moduleId = 'virtual:kawaraban/theme.css';

/** Serves the site's colours as a stylesheet, so that they are bundled with the others and need no request of their own. */
export function themeStyles(site: Site): Plugin {
	return {
		name: 'kawaraban-theme-styles',
		resolveId: (id) => (id === moduleId ? `\0${moduleId}` : undefined),
		load: (id) => (id === `\0${moduleId}` ? themeCss(site) : undefined),
	};
}
