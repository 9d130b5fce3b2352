import type { Heading } from '../model/rendered.ts';
import { phrase } from './phrases.ts';
import type { TocEntry } from './view.ts';

/** A table of contents of h2 and h3. An h3 before any h2 stands on its own; fewer than two entries make none. */
export function tocOf(headings: Heading[]): TocEntry[] {
	const entries: TocEntry[] = [];
	let total = 0;
	for (const { depth, id, text: written } of headings) {
		if (depth !== 2 && depth !== 3) continue;
		const text = phrase(shorten(written));
		total += 1;
		const parent = entries.at(-1);
		if (depth === 2 || parent === undefined) entries.push({ id, text, children: [] });
		else parent.children.push({ id, text });
	}
	return total < 2 ? [] : entries;
}

/** What is longer is a paragraph that was made a heading by mistake. */
const maxCharacters = 80;

function shorten(text: string): string {
	const characters = [...text];
	return characters.length > maxCharacters ? `${characters.slice(0, maxCharacters - 1).join('')}…` : text;
}
