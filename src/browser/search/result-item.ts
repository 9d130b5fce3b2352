import type { SearchResult } from '../../search/engine.ts';
import type { MarkedPiece } from '../../search/marking.ts';

/** One result as a list item, built node by node: no text of an article is ever read as HTML. */
export function resultItem(result: SearchResult): { item: HTMLLIElement; excerpt: HTMLElement } {
	const link = element('a', {}, marked(result.markedTitle));
	link.href = result.url;
	const excerpt = element('p', { className: 'search-excerpt' }, [result.summary]);
	const meta = element('p', { className: 'card-meta' }, [
		time(result.publishedIso, result.published),
		...(result.modified === null || result.modifiedIso === null
			? []
			: [element('span', {}, ['更新 ', time(result.modifiedIso, result.modified)])]),
		...(result.corrected ? [element('span', { className: 'correction-mark' }, ['訂正あり'])] : []),
		...(result.category === null ? [] : [element('span', {}, [result.category])]),
	]);
	const item = element('li', {}, [element('h2', { className: 'search-title' }, [link]), excerpt, meta]);
	return { item, excerpt };
}

/** Text with what was looked for in `<mark>`. */
export function marked(pieces: readonly MarkedPiece[]): (string | Node)[] {
	return pieces.map(({ text, isHit }) => (isHit ? element('mark', {}, [text]) : text));
}

export function element<Name extends keyof HTMLElementTagNameMap>(
	name: Name,
	properties: { className?: string },
	children: readonly (string | Node)[],
): HTMLElementTagNameMap[Name] {
	const made = document.createElement(name);
	Object.assign(made, properties);
	made.append(...children);
	return made;
}

function time(iso: string, text: string): HTMLTimeElement {
	const made = element('time', {}, [text]);
	made.dateTime = iso;
	return made;
}
