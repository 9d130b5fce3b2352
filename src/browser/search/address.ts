import type { SearchOptions } from '../../search/engine.ts';

/** What is looked for, as the page's address says it. */
export interface SearchState extends SearchOptions {
	text: string;
}

export function readState(parameters: URLSearchParams): SearchState {
	const year = Number(parameters.get('year') ?? '');
	return {
		text: parameters.get('q') ?? '',
		category: parameters.get('category') || null,
		tag: parameters.get('tag') || null,
		author: parameters.get('author') || null,
		year: Number.isInteger(year) && year > 0 ? year : null,
		sort: parameters.get('sort') === 'date' ? 'date' : 'fit',
	};
}

/** The query string for a state, empty where nothing is looked for. */
export function writeState(state: SearchState): string {
	const parameters = new URLSearchParams();
	if (state.text.trim() !== '') parameters.set('q', state.text.trim());
	for (const name of ['category', 'tag', 'author', 'year'] as const) {
		const value = state[name];
		if (value !== null) parameters.set(name, String(value));
	}
	if (state.sort === 'date') parameters.set('sort', 'date');
	const text = parameters.toString();
	return text === '' ? '' : `?${text}`;
}

export function isEmpty({ text, category, tag, author, year }: SearchState): boolean {
	return text.trim() === '' && category === null && tag === null && author === null && year === null;
}
