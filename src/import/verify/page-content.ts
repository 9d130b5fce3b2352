import type { Element, Nodes, Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import { unified } from 'unified';

/** What a reader finds on a page, for comparing. */
export interface PageContent {
	/** Visible text of the article, a line a block. */
	lines: string[];
	headings: { depth: number; id: string | null; text: string }[];
	/** Where the page sends its readers on to; null for a page that stays. */
	redirect: string | null;
}

/** Reads a page, or the part of it that is the article: what is around it belongs to the theme. */
export function readPage(html: string): PageContent {
	const tree = parser.runSync({ type: 'root', children: [{ type: 'raw', value: html } as never] }) as Root;
	const redirect = redirectOf(html);
	const root = articleOf(tree) ?? tree;
	const content: PageContent = { lines: [], headings: [], redirect };
	let line = '';
	const flush = () => {
		const folded = foldLine(line);
		if (folded !== '') content.lines.push(folded);
		line = '';
	};
	const walk = (node: Nodes): void => {
		if (node.type === 'text') line += node.value;
		if (node.type === 'element' && isHidden(node)) return;
		const isBlock = node.type === 'element' && blocks.has(node.tagName);
		if (isBlock) flush();
		if (node.type === 'element' && /^h[1-6]$/u.test(node.tagName)) {
			const id = typeof node.properties['id'] === 'string' ? node.properties['id'] : null;
			content.headings.push({ depth: Number(node.tagName[1]), id, text: foldLine(textOf(node)) });
		}
		if ('children' in node) for (const child of node.children) walk(child);
		if (isBlock) flush();
	};
	walk(root);
	flush();
	return content;
}

/** White space, quotes, dashes and dots as they are typed rather than set: kramdown sets them, we may not. */
export function foldLine(text: string): string {
	return text
		.replace(/[“”„]/gu, '"')
		.replace(/[‘’]/gu, "'")
		.replace(/«\s?/gu, '<<')
		.replace(/\s?»/gu, '>>')
		.replaceAll('…', '...')
		.replace(/[-–—]+/gu, '-')
		.replace(/[\s\u00a0\u200b]+/gu, '');
}

const parser = unified().use(rehypeRaw).freeze();

const blocks = new Set(
	(
		'address article aside blockquote body dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 ' +
		'header hr html li main nav ol p pre section summary table td tfoot th thead tr ul'
	).split(' '),
);

/** Line numbers of code, the furniture of footnotes, kramdown's table of contents, and what no reader sees. */
function isHidden({ tagName, properties }: Element): boolean {
	if (['script', 'style', 'template', 'noscript', 'head', 'title', 'wbr'].includes(tagName)) return true;
	if (
		properties['id'] === 'markdown-toc' ||
		properties['id'] === 'footnote-label' ||
		properties['dataFootnoteBackref'] !== undefined
	)
		return true;
	const names = [properties['className']].flat().map(String);
	return names.some((name) => ['rouge-gutter', 'lineno', 'heading-anchor', 'reversefootnote'].includes(name));
}

/** The article's own element, by the names that themes give it; the innermost rule that matches once counts. */
function articleOf(tree: Root): Element | null {
	for (const matches of articleRules) {
		const found = [...elementsIn(tree)].filter(matches);
		if (found.length === 1) return found[0]!;
	}
	return null;
}

const articleRules: ((element: Element) => boolean)[] = [
	({ properties }) => properties['itemProp'] !== undefined && String(properties['itemProp']).includes('articleBody'),
	hasClass('prose'),
	hasClass('post-content'),
	hasClass('entry-content'),
	hasClass('article-content'),
	hasClass('page-content'),
	hasClass('e-content'),
	({ tagName }) => tagName === 'article',
	({ tagName }) => tagName === 'main',
];

function hasClass(name: string) {
	return ({ properties }: Element) => [properties['className']].flat().includes(name);
}

function* elementsIn(node: Nodes): Generator<Element> {
	if (node.type === 'element') yield node;
	if ('children' in node) for (const child of node.children) yield* elementsIn(child);
}

function textOf(node: Nodes): string {
	if (node.type === 'text') return node.value;
	if (node.type === 'element' && isHidden(node)) return '';
	return 'children' in node ? node.children.map(textOf).join('') : '';
}

function redirectOf(html: string): string | null {
	const head = html.slice(0, 4000);
	const match = /<meta[^>]+http-equiv=["']?refresh["']?[^>]+content=["'][^"']*?url=(?<url>[^"']+)["']/iu.exec(head);
	return match?.groups?.['url']?.replaceAll('&amp;', '&') ?? null;
}
