import { readLedger, reasonsOf, type ViewLedger } from '../cache/view-ledger.ts';
import { outputId } from '../publication/outputs.ts';
import type { Publication } from '../publication/publication.ts';
import { routeOf } from './routes.ts';
import type { SearchReport } from './search-files.ts';

/** Where a build's time went and why it rendered what it rendered. */
export interface BuildReport {
	/** Milliseconds of each step, in their order. */
	steps: { step: BuildStep; milliseconds: number }[];
	/** Bodies rendered anew and found in the cache. */
	bodies: { rendered: number; cached: number };
	/** Outputs rendered anew, with the fields of their views that had changed. */
	renderedPages: { url: string; reasons: string[] }[];
	/** Outputs that stayed as they were. */
	reusedPages: number;
	/** The search index; null where nothing was built. */
	search: SearchReport | null;
	/** Cards drawn anew and found in the cache; null where none were looked at. */
	cards: { drawn: number; reused: number } | null;
}

export type BuildStep = 'prepare' | 'compare' | 'search' | 'render' | 'cards' | 'place';

/** Measures the steps of a build one after the other. */
export function createStopwatch(): { lap(step: BuildStep): void; steps: BuildReport['steps'] } {
	const steps: BuildReport['steps'] = [];
	let startedMs = performance.now();
	return {
		steps,
		lap(step) {
			const now = performance.now();
			steps.push({ step, milliseconds: now - startedMs });
			startedMs = now;
		},
	};
}

/** The ledgers of all routes, before or after a build. */
export async function readLedgers(workDir: string, routes: readonly string[]): Promise<Map<string, ViewLedger>> {
	return new Map(await Promise.all(routes.map(async (route) => [route, await readLedger(workDir, route)] as const)));
}

/** Tells which outputs Astro rendered and why, by the routes that it called. */
export function explainPages(
	publication: Publication,
	renderedRoutes: ReadonlySet<string>,
	before: Map<string, ViewLedger>,
	after: Map<string, ViewLedger>,
): Pick<BuildReport, 'renderedPages' | 'reusedPages'> {
	const renderedPages: BuildReport['renderedPages'] = [];
	let reusedPages = 0;
	for (const output of publication.urls.values()) {
		const route = routeOf(output);
		if (route === null) continue;
		const id = outputId(output);
		if (!renderedRoutes.has(`${route}/${id}`)) {
			reusedPages += 1;
			continue;
		}
		const reasons = reasonsOf(id, before.get(route) ?? {}, after.get(route) ?? {});
		renderedPages.push({ url: output.path.url, reasons });
	}
	return { renderedPages, reusedPages };
}
