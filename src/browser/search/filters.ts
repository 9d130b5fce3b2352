import { type SearchEngine, yearOf } from '../../search/engine.ts';
import type { SearchState } from './address.ts';
import { element } from './result-item.ts';

/** Fills the filters' lists from the index, chooses what the address says, and shows them. */
export function fillFilters(filters: HTMLElement, { catalogue }: SearchEngine, state: SearchState): void {
	const { categories, tags, authors, documents } = catalogue;
	const years = [...new Set(documents.days.map(yearOf))].sort((a, b) => b - a).map(String);
	const choices: Record<string, readonly string[]> = { category: categories, tag: tags, author: authors, year: years };
	const chosen: Record<string, string> = {
		category: state.category ?? '',
		tag: state.tag ?? '',
		author: state.author ?? '',
		year: String(state.year ?? ''),
		sort: state.sort === 'date' ? 'date' : '',
	};
	for (const select of filters.querySelectorAll('select')) {
		for (const name of choices[select.name] ?? []) {
			const option = element('option', {}, [select.name === 'year' ? `${name}年` : name]);
			option.value = name;
			select.append(option);
		}
		select.value = chosen[select.name] ?? '';
		// A list of one is no choice.
		select.parentElement!.hidden = select.name !== 'sort' && select.options.length < 3;
	}
	filters.hidden = false;
}
