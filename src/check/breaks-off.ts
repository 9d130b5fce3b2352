import type { Block } from './blocks.ts';
import type { CheckedDocument } from './document.ts';
import { endsPlainly, endsPolitely, endsSentence, lacksOnlyFullStop } from './sentences.ts';

/**
 * Whether the last paragraph of an article breaks off, told by the paragraphs before it: where they all end their
 * sentences with a mark, prose or a name from the text that does not is no end. Closing words, signatures and addresses
 * are none of this.
 */
export function breaksOff(text: string, last: Block, { articleBlocks }: CheckedDocument): boolean {
	if (
		last.container !== 'root' ||
		endsSentence(text) ||
		lacksOnlyFullStop(text) ||
		isOneMark(last) ||
		address.test(text)
	)
		return false;
	const others = articleBlocks.filter(
		(block) => block.kind === 'paragraph' && block !== last && block.text.length >= 40,
	);
	const share = (test: (text: string) => boolean) => others.filter((block) => test(block.text)).length / others.length;
	if (others.length < 5 || share(endsSentence) < 0.9) return false;
	if (others.filter((block) => block.text.includes(text)).length >= 2) return true;
	if (!/、|[一-鿿ァ-ヶーA-Za-z」]こ?そ?[はがをも]/u.test(text) || text.length < 8) return false;
	// `…が始まる` may end an article in plain style, never one in polite style.
	return !endsPlainly(text) || share(endsPolitely) >= 0.8;
}

/** A mail address, a telephone number, a link. */
const address = /@|https?:|\d\d-\d\d|[→＞>]$/u;

/** A line that is wholly bold or a link is a heading or a button. */
function isOneMark({ node }: Block): boolean {
	const children = 'children' in node ? node.children : [];
	return children.length === 1 && children[0]!.type !== 'text';
}
