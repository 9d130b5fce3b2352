import type { Block } from '../kramdown/tree.ts';
import { codeRanges, isInside } from './code-ranges.ts';

/** Something that was hardly meant, but that readers of the old site saw. */
export interface Accident {
	kind: 'sentence-heading' | 'sentinel' | 'conflict-marker';
	/** Offset in the text. */
	offset: number;
}

/**
 * Finds what was published by accident: a sentence that dashes below it made a heading, marks that a program
 * left, and Git's conflict markers. It is imported as it was; the checker helps to mend it.
 */
export function findAccidents(text: string, blocks: readonly Block[]): Accident[] {
	const headings = blocks.flatMap((block): Accident[] => {
		if (block.type !== 'heading') return [];
		const isUnderlined = /\n[-=]+\s*$/u.test(text.slice(block.start, block.end).trimEnd());
		const isSentence = /[。！？!?]["'」』）)*]*$/u.test(block.text.value) || block.text.value.length > maxTitleLength;
		return isUnderlined && isSentence ? [{ kind: 'sentence-heading', offset: block.start }] : [];
	});
	const code = codeRanges(text);
	const marks = [
		...text.matchAll(/^(?<conflict><{7}(?: .*)?|={7}|>{7}(?: .*)?)$|^[^\w\n]{0,4}-{3}[A-Z]{3,}-{3}[ \t]*$/gmu),
	]
		.filter(({ index }) => !isInside(code, index))
		.map(({ index, groups }): Accident => ({
			kind: groups!['conflict'] === undefined ? 'sentinel' : 'conflict-marker',
			offset: index,
		}));
	return [...headings, ...marks].sort((a, b) => a.offset - b.offset);
}

/** Titles are shorter. */
const maxTitleLength = 60;
