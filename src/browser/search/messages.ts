import type { SearchOutcome } from '../../search/engine.ts';
import { type SearchState, writeState } from './address.ts';
import { element } from './result-item.ts';

const grouped = new Intl.NumberFormat('ja-JP');

/** What a search found, in a sentence that is read out too. */
export function describeOutcome({ ids, complete, missing, query }: SearchOutcome, shown: number): string {
	if (shown === 0) return '見つかりませんでした。';
	const about = query.phrases.length > 0 && ids.length > shown ? '約' : '';
	if (complete === 0) {
		const without = missing.length === 0 ? '' : `「${missing.join('」「')}」のある記事はありません。`;
		return `${without}近い記事が${grouped.format(ids.length)}件あります。`;
	}
	const rest = ids.length - complete;
	return `${about}${grouped.format(complete)}件見つかりました。${rest > 0 ? `ほかに近い記事が${grouped.format(rest)}件あります。` : ''}`;
}

/** Other searches to try: without the words that no article has, and names that look alike. */
export function suggestionNodes({ suggestions, missing, complete }: SearchOutcome, state: SearchState): HTMLElement[] {
	if (complete > 0) return [];
	const words = state.text.trim().split(/\s+/u);
	const rest = words.filter((word) => !missing.some((text) => word.normalize('NFKC').toLowerCase().includes(text)));
	const offers = [...(rest.length > 0 && rest.length < words.length ? [rest.join(' ')] : []), ...suggestions];
	if (offers.length === 0) return [];
	const links = offers.map((text) => {
		const link = element('a', {}, [text]);
		link.href = location.pathname + writeState({ ...state, text });
		return element('li', {}, [link]);
	});
	return [element('p', {}, ['こちらの言葉でも探せます。']), element('ul', { className: 'chips' }, links)];
}
