import type { SearchEngine } from '../../search/engine.ts';
import type { Query } from '../../search/query.ts';
import { marked } from './result-item.ts';

export interface ShownResult {
	id: number;
	item: HTMLElement;
	excerpt: HTMLElement;
}

/**
 * Puts the matching part of each article in the place of its summary. What the allowance for a query does not cover
 * waits until the reader has scrolled to it.
 */
export function createExcerpts(engine: SearchEngine, query: Query) {
	const waiting = new Map<Element, ShownResult>();
	let isReading = false;
	const observer = new IntersectionObserver((entries) => {
		for (const { target, isIntersecting } of entries) {
			if (isIntersecting && isReading) fetchLate(target);
		}
	});
	const startReading = () => {
		isReading = true;
		for (const target of waiting.keys()) {
			observer.unobserve(target);
			observer.observe(target);
		}
	};
	addEventListener('scroll', startReading, { once: true, passive: true });

	function fetchLate(target: Element): void {
		const result = waiting.get(target);
		if (result === undefined) return;
		waiting.delete(target);
		observer.unobserve(target);
		void fill(result, true);
	}

	async function fill(result: ShownResult, isNeeded: boolean): Promise<void> {
		const found = await engine.excerpt(query, result.id, isNeeded).catch(() => ({ isKnown: true, pieces: null }));
		if (found.pieces !== null) result.excerpt.replaceChildren(...marked(found.pieces));
		else if (!found.isKnown) {
			waiting.set(result.excerpt, result);
			observer.observe(result.excerpt);
		}
	}

	return {
		async show(results: readonly ShownResult[]): Promise<void> {
			const [first, ...others] = results;
			// The first tells whether the server sends parts of files, and so what the others would cost.
			if (first !== undefined) await fill(first, false);
			await Promise.all(others.map((result) => fill(result, false)));
		},
		stop() {
			observer.disconnect();
			removeEventListener('scroll', startReading);
		},
	};
}
