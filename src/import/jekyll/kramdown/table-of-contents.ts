import type { Block } from './tree.ts';

/** `* TOC` with `{:toc}`: the engine puts a table of contents beside every article. */
export function isTableOfContents(block: Block): boolean {
	return block.type === 'list' && block.attributes.some((list) => /(?:^|[\s:{])toc(?:[\s}]|$)/u.test(list));
}
