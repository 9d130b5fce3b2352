import type { Liquid } from 'liquidjs';
import { slugify, type SlugMode } from '../../../../model/slug.ts';
import type { LiquidSite } from './tags.ts';

/** Jekyll's filters that liquidjs has not, or has otherwise. */
export function registerFilters(engine: Liquid, { url, baseurl }: LiquidSite): void {
	const relative = (value: unknown) => {
		const path = String(value ?? '');
		return /^(?:[a-z][a-z0-9+.-]*:|\/\/)/iu.test(path) ? path : `${baseurl}/${path.replace(/^\//u, '')}`;
	};
	engine.registerFilter('relative_url', relative);
	engine.registerFilter('absolute_url', (value: unknown) => {
		const path = relative(value);
		return path.startsWith('/') ? `${url}${path}` : path;
	});
	engine.registerFilter('strip_index', (value: unknown) => String(value ?? '').replace(/\/index\.html?$/u, '/'));
	engine.registerFilter('slugify', (value: unknown, mode?: string) => {
		return slugify(String(value ?? ''), { mode: isMode(mode) ? mode : 'default' });
	});
	engine.registerFilter('divided_by', (value: unknown, divisor: unknown) => {
		const quotient = Number(value) / Number(divisor);
		// Ruby divides integers downwards; only a divisor written with a point is none.
		return Number.isInteger(Number(value)) && Number.isInteger(Number(divisor)) ? Math.floor(quotient) : quotient;
	});
	// The text goes on through the Markdown pipeline, which does what these do.
	engine.registerFilter('markdownify', (value: unknown) => value);
	engine.registerFilter('smartify', (value: unknown) => value);
}

function isMode(mode: string | undefined): mode is SlugMode {
	return mode === 'raw' || mode === 'default' || mode === 'pretty' || mode === 'ascii' || mode === 'latin';
}
