import type { Nodes, Root } from 'mdast';
import { escapeSigns, foldHtml, foldText, foldUrl, paragraphOf, withoutParagraphs } from './skeleton.ts';

/** The outline of a node of our own syntax tree, in the words of `skeletonOfBlock`. */
export function skeletonOfNode(node: Nodes, definitions: Definitions): string {
	const inner = () =>
		'children' in node ? (node.children as Nodes[]).map((child) => skeletonOfNode(child, definitions)).join('') : '';
	switch (node.type) {
		case 'root':
			return inner();
		case 'paragraph':
			return paragraphOf(inner());
		case 'heading':
			return `<h${node.depth}>${inner()}</h${node.depth}>`;
		case 'code':
			return `<pre>${escapeSigns(foldText(node.value))}</pre>`;
		case 'thematicBreak':
			return '<hr>';
		case 'blockquote':
			return `<blockquote>${inner()}</blockquote>`;
		case 'list': {
			const name = node.ordered === true ? 'ol' : 'ul';
			const start = node.ordered === true && node.start !== 1 && node.start !== null ? ` start ${node.start}` : '';
			return `<${name}${start}>${inner()}</${name}>`;
		}
		case 'listItem': {
			const box = node.checked === null || node.checked === undefined ? '' : node.checked ? '[x]' : '[]';
			return `<li>${box}${withoutParagraphs(inner())}</li>`;
		}
		case 'table':
			return `<table>${inner()}</table>`.replace(/<tr>(?:<td><\/td>)+<\/tr>/u, '');
		case 'tableRow':
			return `<tr>${inner()}</tr>`;
		case 'tableCell':
			return `<td>${inner()}</td>`;
		case 'html':
			return foldHtml(node.value);
		case 'text':
			return escapeSigns(foldText(node.value));
		case 'inlineCode':
			return `<code>${escapeSigns(foldText(node.value))}</code>`;
		case 'strong':
			return `<strong>${inner()}</strong>`;
		case 'emphasis':
			return `<em>${inner()}</em>`;
		case 'delete':
			return `<del>${inner()}</del>`;
		case 'break':
			return '<br>';
		case 'link':
			// An address that shows itself reads alike, linked or not: bare ones only we link.
			return isBare(node) ? inner() : `<a ${foldUrl(node.url)}>${inner()}</a>`;
		case 'linkReference':
			return `<a ${foldUrl(definitions.get(node.identifier) ?? '')}>${inner()}</a>`;
		case 'image':
			return `<img ${foldUrl(node.url)} ${foldText(node.alt ?? '')}>`;
		case 'imageReference':
			return `<img ${foldUrl(definitions.get(node.identifier) ?? '')} ${foldText(node.alt ?? '')}>`;
		case 'footnoteReference':
			return `[^${node.label ?? node.identifier}]`;
		case 'footnoteDefinition':
			return withoutParagraphs(inner());
		case 'definition':
			return '';
		default:
			return otherNode(node, inner);
	}
}

/** Addresses of `[id]: url` by identifier. */
export type Definitions = ReadonlyMap<string, string>;

export function definitionsIn(tree: Root): Definitions {
	const definitions = new Map<string, string>();
	for (const node of tree.children) {
		if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node.url);
	}
	return definitions;
}

function isBare(node: Extract<Nodes, { type: 'link' }>): boolean {
	const [child, ...others] = node.children;
	if (child?.type !== 'text' || others.length > 0) return false;
	return [child.value, `mailto:${child.value}`, `http://${child.value}`].includes(node.url);
}

/** Nodes of our own extensions: attribute lists show nothing, definition lists as everywhere. */
function otherNode(node: { type: string }, inner: () => string): string {
	switch (node.type) {
		case 'attributeList':
			return '';
		case 'defList':
			return `<dl>${inner()}</dl>`;
		case 'defListTerm':
			return `<dt>${inner()}</dt>`;
		case 'defListDescription':
			return `<dd>${withoutParagraphs(inner())}</dd>`;
		default:
			return inner();
	}
}
