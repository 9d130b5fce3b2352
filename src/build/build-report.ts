import type { Publication } from '../publication/publication.ts';
import { renderTarget } from './routes.ts';
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
	/** Smaller images encoded now, and found in the cache; null where the last output stays. */
	images: { made: number; reused: number } | null;
}

export type BuildStep = 'read' | 'relate' | 'compare' | 'search' | 'render' | 'cards' | 'images' | 'place';

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

/** Tells which outputs were rendered and why. */
export function explainPages(
	publication: Publication,
	reasons: ReadonlyMap<string, string[]>,
): Pick<BuildReport, 'renderedPages' | 'reusedPages'> {
	const renderedPages: BuildReport['renderedPages'] = [];
	let reusedPages = 0;
	for (const output of publication.urls.values()) {
		const target = renderTarget(output);
		if (target === null) continue;
		const ofPage = reasons.get(target.name);
		if (ofPage === undefined) reusedPages += 1;
		else renderedPages.push({ url: output.path.url, reasons: ofPage });
	}
	return { renderedPages, reusedPages };
}
