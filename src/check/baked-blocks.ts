import type { Link, Nodes, Paragraph } from 'mdast';
import type { Block } from './blocks.ts';
import type { Span } from './text-edit.ts';

/** A part of the text that a site's template should add, not its articles. The rule before it belongs to it. */
export interface BakedBlock extends Span {
	kind: 'related' | 'call-to-action' | 'books';
	/** The block's own heading. */
	heading: Block;
}

/**
 * Finds related lists, calls to action and book lists: a heading that names one, and a section that holds
 * nothing else. A section of an article that merely speaks of such things has sentences without links.
 */
export function bakedBlocks(blocks: readonly Block[], text: string): BakedBlock[] {
	const found: BakedBlock[] = [];
	let index = 0;
	while (index < blocks.length) {
		const heading = blocks[index]!;
		const after = sectionEnd(blocks, index);
		const kind = heading.kind === 'heading' ? kindOf(heading, blocks.slice(index + 1, after)) : null;
		if (kind === null) {
			index += 1;
			continue;
		}
		const before = blocks[index - 1];
		const start = before?.kind === 'break' ? before.start : heading.start;
		const next = blocks[after];
		found.push({ kind, heading, start, end: next === undefined ? text.length : next.start });
		index = after;
	}
	return found;
}

/** Headings below the first belong to its section; a rule ends it, unless only a note on affiliate links follows. */
function sectionEnd(blocks: readonly Block[], from: number): number {
	const { depth } = blocks[from]!;
	let index = from + 1;
	while (index < blocks.length) {
		const block = blocks[index]!;
		if (block.kind === 'heading' && block.depth <= depth) break;
		if (block.kind === 'break') {
			const note = blocks[index + 1];
			if (note === undefined || !isAffiliateNote(note)) break;
		}
		index += 1;
	}
	return index;
}

function kindOf(heading: Block, section: readonly Block[]): BakedBlock['kind'] | null {
	const content = section.filter(({ kind }) => kind !== 'break');
	if (content.length === 0) return null;
	const title = heading.text.trim();
	if (bookTitle.test(title) && content.some(hasShopLink)) return 'books';
	if (relatedTitle.test(title) && content.every((block) => isOnlyLinks(block) || isAffiliateNote(block)))
		return 'related';
	if (content.length <= 4 && content.some(isCallLink) && content.every(({ container }) => container === 'root')) {
		return 'call-to-action';
	}
	return null;
}

const relatedTitle =
	/^(?:[\p{So}\p{P}\s]*)(?:(?:この記事(?:と|に)?)?関連(?:する)?(?:記事|リンク|コンテンツ|情報)|(?:あわせて|合わせて|併せて|こちらも)読みたい(?:記事)?|(?:あわせて|こちらも)(?:お読み|ご覧)ください|(?:次に|おすすめ|注目|人気|最新)(?:の|読む(?:べき)?)?記事|もっと読む|related (?:articles|posts))(?:一覧|はこちら)?[\s：:]*$/iu;
const bookTitle =
	/(?:おすすめ|お勧め|オススメ|参考|関連)(?:の)?(?:書籍|本|図書|文献)|書籍(?:紹介|案内)|(?:この記事|テーマ)に関連する.{0,40}(?:書籍|本)/u;
const shopHost =
	/^https?:\/\/(?:www\.)?(?:amazon\.(?:co\.jp|com)|amzn\.to|amzn\.asia|(?:hb\.afl|books|item)\.rakuten\.co\.jp|a\.r10\.to)/u;

function isOnlyLinks(block: Block): boolean {
	if (block.kind !== 'paragraph') return false;
	const links = linksIn(block.node);
	if (links.length === 0) return false;
	const linked = links.reduce((sum, link) => sum + textLength(link), 0);
	return linked >= block.text.replace(/[\s・•\-–—：:|]/gu, '').length * 0.6;
}

function hasShopLink(block: Block): boolean {
	return linksIn(block.node).some(({ url }) => shopHost.test(url));
}

/** A link that is counted as a campaign, or that leads to a contact page in a paragraph of its own. */
function isCallLink(block: Block): boolean {
	if (block.kind !== 'paragraph') return false;
	const links = linksIn(block.node);
	const isAlone = links.length === 1 && textLength(links[0]!) >= block.text.replace(/\s/gu, '').length * 0.8;
	return links.some(
		({ url }) =>
			/[?&]utm_medium=(?:cta|banner)\b/u.test(url) ||
			(isAlone && /^(?:https?:\/\/[^/]+)?\/(?:contact|inquiry|services?|consult\w*|download|newsletter)\b/u.test(url)),
	);
}

/** `※ 本ページのリンクにはアフィリエイトリンクが含まれます。` */
function isAffiliateNote(block: Block): boolean {
	return (
		block.kind === 'paragraph' && block.text.length < 200 && /アフィリエイト|広告(?:リンク)?を含/u.test(block.text)
	);
}

function linksIn(node: Nodes): Link[] {
	if (node.type === 'link') return [node];
	return 'children' in node ? (node as Paragraph).children.flatMap((child) => linksIn(child)) : [];
}

function textLength(link: Link): number {
	return link.children
		.map((child) => ('value' in child ? child.value : JSON.stringify(child)))
		.join('')
		.replace(/\s/gu, '').length;
}
