import type { Block } from './blocks.ts';
import type { CheckedDocument } from './document.ts';

/** The last paragraph or heading of the article itself, before anything that was baked in; undefined if there is none. */
export function articleEnd({ articleBlocks }: CheckedDocument): Block | undefined {
	return articleBlocks.findLast(
		({ kind, text }) => (kind === 'paragraph' || kind === 'heading') && text.trim() !== '' && !isNote(text),
	);
}

/** A source note, a disclaimer or a marker for the end of a draft does not end an article. */
function isNote(text: string): boolean {
	return /^[（(*\s]*(?:※|出典|参考|注[:：]|免責|-{2,}\s*END)/u.test(text.trim());
}
