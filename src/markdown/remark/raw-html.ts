import rehypeRaw from 'rehype-raw';
import type { Root as HastRoot } from 'hast';
import type { Html, Nodes, Parents, Root } from 'mdast';
import { VFile } from 'vfile';
import { diagnoseBody, contextOf } from '../context.ts';
import { DiagnosticError } from '../../model/diagnostic.ts';
import { maxNesting } from '../guards/nesting.ts';
import { swallowingElements } from '../html/elements.ts';

/**
 * Makes the author's HTML harmless to what follows it. CommonMark cuts HTML into pieces at blank lines, and a piece
 * like `<svg>` or `<!-- …` would make the HTML parser swallow the paragraphs after it. Such a piece becomes text;
 * an inline `<script>` goes together with its end tag and what is between. Nothing else is decided here: what may
 * stay is the sanitiser's business.
 *
 * @throws DiagnosticError `markdown-depth` if tags nest too deeply for the steps that walk the tree
 */
export function rawHtml() {
	return (tree: Root, file: VFile): void => {
		const deep = findDeepTag(tree);
		if (deep) {
			const { source } = contextOf(file);
			throw new DiagnosticError([diagnoseBody(source, 'markdown-depth', deep.position, { limit: maxNesting })]);
		}
		neutralise(tree);
	};
}

function neutralise(parent: Parents): void {
	const children: Nodes[] = parent.children;
	for (let index = 0; index < children.length; index++) {
		const node = children[index];
		if (node?.type === 'html') replaceHtml(parent, children, index, node);
		else if (node && 'children' in node) neutralise(node);
	}
}

function replaceHtml(parent: Parents, children: Nodes[], index: number, node: Html): void {
	node.value = node.value.replace(attributeListLine, '');
	const isBlock = blockParents.has(parent.type);
	if (!swallowsWhatFollows(node.value, isBlock)) return;
	const end = isBlock ? -1 : endTagIndex(children, index, node.value);
	const text: Nodes = { type: 'text', value: node.value, position: node.position };
	if (end > 0) children.splice(index, end - index + 1);
	else children[index] = isBlock ? { type: 'paragraph', children: [text], position: node.position } : text;
}

/** kramdown applies such a line to the HTML above it; here it would be visible. */
const attributeListLine = /^ {0,3}\{:(?![:/])[^{}\n]*\}[ \t]*$/gmu;

const blockParents: ReadonlySet<string> = new Set([
	'blockquote',
	'defListDescription',
	'footnoteDefinition',
	'listItem',
	'root',
]);

function endTagIndex(children: Nodes[], index: number, tag: string): number {
	const name = /^<([a-z][a-z0-9-]*)/iu.exec(tag)?.[1]?.toLowerCase();
	if (name === undefined) return -1;
	return children.findIndex(
		(node, at) => at > index && node.type === 'html' && node.value.toLowerCase().startsWith(`</${name}`),
	);
}

/** Most articles use the same few tags, so the answers for tags are kept. */
function swallowsWhatFollows(html: string, isBlock: boolean): boolean {
	const key = `${isBlock}${html}`;
	const answer = swallowing.get(key) ?? !probeSurvives(html, isBlock);
	if (html.length < 100 && swallowing.size < 1000) swallowing.set(key, answer);
	return answer;
}

const swallowing = new Map<string, boolean>();

/** Asks the HTML parser itself: is a paragraph (or a text) after this piece still there, and still visible? */
function probeSurvives(html: string, isBlock: boolean): boolean {
	const text = { type: 'text' as const, value: probe };
	const follower = isBlock ? { type: 'element' as const, tagName: 'p', properties: {}, children: [text] } : text;
	const tree = parseRaw({ type: 'root', children: [{ type: 'raw', value: html }, follower] }, new VFile());
	return isVisible(tree as HastRoot, isBlock);
}

const probe = '\u{F0000}';
const parseRaw = rehypeRaw();

function isVisible(node: HastRoot | HastRoot['children'][number], needsParagraph: boolean): boolean {
	if (node.type === 'text') return !needsParagraph && node.value.includes(probe);
	if (node.type !== 'root' && node.type !== 'element') return false;
	if (node.type === 'element' && swallowingElements.has(node.tagName)) return false;
	const needs = needsParagraph && !(node.type === 'element' && node.tagName === 'p');
	return node.children.some((child) => isVisible(child, needs));
}

/** Tags are counted as written; the parser repeats unclosed formatting in every paragraph, so those add up. */
function findDeepTag(tree: Root): Html | undefined {
	const count = { depth: 0, repeated: 0 };
	const find = (parent: Parents): Html | undefined => {
		for (const node of parent.children as Nodes[]) {
			if (node.type === 'html' && isTooDeep(node, count)) return node;
			if (node.type === 'paragraph') count.repeated += count.depth;
			const deep = 'children' in node ? find(node) : undefined;
			if (deep) return deep;
		}
		return undefined;
	};
	return find(tree);
}

function isTooDeep(node: Html, count: { depth: number; repeated: number }): boolean {
	for (const [, slash, name = ''] of node.value.matchAll(/<(\/?)([a-z][^\s/>]*)/giu)) {
		if (closingIsOptional.has(name.toLowerCase())) continue;
		count.depth = slash === '' ? count.depth + 1 : Math.max(0, count.depth - 1);
		if (count.depth > maxNesting) return true;
	}
	return count.repeated > maxRepeatedTags;
}

const maxRepeatedTags = 100_000;

/** Void elements, and those that a following sibling closes. */
const closingIsOptional: ReadonlySet<string> = new Set(
	'area base br col embed hr img input link meta source track wbr p li dt dd tr td th thead tbody tfoot rt rp option'.split(
		' ',
	),
);
