import type { Block } from './blocks.ts';

/** What two copies of a paragraph have in common: marks, spaces and invisible characters left out. */
export function normalizeParagraph(text: string): string {
	return text.normalize('NFKC').replace(/[\s\p{P}\p{S}\p{Cf}]+/gu, '');
}

/** The same of a block, worked out once. */
export function blockKey(block: Block): string {
	let key = keys.get(block);
	if (key === undefined) keys.set(block, (key = normalizeParagraph(block.text)));
	return key;
}

const keys = new WeakMap<Block, string>();

/** A hash of 53 bits (cyrb53): for telling texts apart, not for secrets. */
export function hashText(text: string): number {
	let h1 = 0xdeadbeef;
	let h2 = 0x41c6ce57;
	for (let index = 0; index < text.length; index += 1) {
		const unit = text.charCodeAt(index);
		h1 = Math.imul(h1 ^ unit, 2_654_435_761);
		h2 = Math.imul(h2 ^ unit, 1_597_334_677);
	}
	h1 = Math.imul(h1 ^ (h1 >>> 16), 2_246_822_507) ^ Math.imul(h2 ^ (h2 >>> 13), 3_266_489_909);
	h2 = Math.imul(h2 ^ (h2 >>> 16), 2_246_822_507) ^ Math.imul(h1 ^ (h1 >>> 13), 3_266_489_909);
	return 4_294_967_296 * (2_097_151 & h2) + (h1 >>> 0);
}

/** Paragraphs of prose by what they say, in order of their first copy. */
export function groupParagraphs(blocks: readonly Block[], minLength: number): Map<string, Block[]> {
	const groups = new Map<string, Block[]>();
	for (const block of blocks) {
		if (block.kind !== 'paragraph') continue;
		const key = blockKey(block);
		if (key.length < minLength) continue;
		const group = groups.get(key);
		if (group === undefined) groups.set(key, [block]);
		else group.push(block);
	}
	return groups;
}
