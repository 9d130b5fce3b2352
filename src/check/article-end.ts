import type { Block } from './blocks.ts';
import type { CheckedDocument } from './document.ts';
import { withoutSentinels } from './sentinels.ts';

/** How an article itself ends, before anything that was baked in. */
export interface ArticleEnd {
	block: Block;
	/** Its text without markers for the end of a draft. */
	text: string;
}

/** The last paragraph or heading that says anything; undefined if there is none. */
export function articleEnd({ articleBlocks }: CheckedDocument): ArticleEnd | undefined {
	for (const block of articleBlocks.toReversed()) {
		if (block.kind !== 'paragraph' && block.kind !== 'heading') continue;
		const text = withoutSentinels(block.text).trim();
		if (text !== '' && !isNote(text)) return { block, text };
	}
	return undefined;
}

/** A source note or a disclaimer does not end an article. */
function isNote(text: string): boolean {
	return /^[（(*\s]*(?:※|出典|参考|注[:：]|免責)/u.test(text);
}
