import { z } from 'zod';
import { articleEnd } from '../../article-end.ts';
import type { Block } from '../../blocks.ts';
import { breaksOff } from '../../breaks-off.ts';
import { goesOnIn } from '../../continuation.ts';
import type { CheckedDocument } from '../../document.ts';
import { defineRule } from '../../rule.ts';
import { endsPlainly, endsSentence, isCutOff, isLeftHanging } from '../../sentences.ts';
import { isSentinel, withoutSentinels } from '../../sentinels.ts';

export default defineRule({
	name: 'paragraph-cut',
	group: 'repetition',
	severity: 'warning',
	fix: null,
	summary: { ja: '段落が文の途中で切れている', en: 'A paragraph is cut off mid-sentence' },
	texts: {
		ja: { message: '段落が「{tail}」で途切れています。', hint: '文を終わりまで書くか、消してください。' },
		en: { message: 'The paragraph breaks off at "{tail}".', hint: 'Finish the sentence or remove it.' },
	},
	docs: '句点のない終わり方のうち、助詞や読点で終わるもの、前に終わった文があって最後の文だけ終わっていないものを見つけます。見出し代わりの太字、リストの項目の体言止め、引用、リンクだけの段落は対象外です。記事の最後の段落は ending-cut が見ます。',
	options: z.strictObject({}),
	check({ document, report }) {
		const last = articleEnd(document)?.block;
		const listsHaveStops = endsItemsWithStops(document);
		for (const [index, block] of document.articleBlocks.entries()) {
			if (block === last || !isBodyText(block)) continue;
			const next = document.articleBlocks[index + 1];
			// A sentence may lead to a list, a table or a quotation.
			if (next !== undefined && introduces(block.text, next)) continue;
			const text = withoutSentinels(block.text).trim();
			const isCut =
				block.container === 'list'
					? isLeftHanging(text) || (listsHaveStops && isCutOff(text) && !endsPlainly(text))
					: isCutOff(text) ||
						(next?.kind === 'paragraph' && next.container === 'root' && isLeft(text, block, next, document));
			if (isCut) report({ start: block.start, end: block.end, params: { tail: tailOf(text) } });
		}
	},
});

/** Whether the list items of an article end their sentences with a mark; many lists do without. */
function endsItemsWithStops({ articleBlocks }: CheckedDocument): boolean {
	const items = articleBlocks.filter(({ container, text }) => container === 'list' && text.includes('。'));
	return items.filter(({ text }) => endsSentence(text)).length >= items.length * 0.8;
}

/** The next paragraph goes on with it, or a marker says that a draft ended here. */
function isLeft(text: string, block: Block, next: Block, document: CheckedDocument): boolean {
	return isSentinel(next.text) ? breaksOff(text, block, document) : goesOnIn(text, next.text);
}

function isBodyText({
	kind,
	container,
	node,
	text,
}: {
	kind: string;
	container: string;
	node: { type: string };
	text: string;
}): boolean {
	if (kind !== 'paragraph' || container === 'quote' || container === 'footnote') return false;
	if (container === 'list' && !/[。！？]/u.test(text)) return false;
	const { children = [] } = node as { children?: { type: string }[] };
	const [only] = children;
	return !(
		children.length === 1 &&
		(only!.type === 'link' || only!.type === 'strong' || only!.type === 'emphasis' || only!.type === 'image')
	);
}

function introduces(text: string, next: { kind: string; container: string }): boolean {
	return (
		/[はがをにでと、]$/u.test(text.trim()) &&
		(next.kind === 'code' || next.kind === 'table' || next.container === 'quote' || next.container === 'list')
	);
}

function tailOf(text: string): string {
	return text.length > 20 ? `…${text.slice(-20)}` : text;
}
