import { type DefaultTreeAdapterTypes, parse } from 'parse5';

export interface HtmlElement {
	name: string;
	attributes: Record<string, string>;
	/** Text of the element's own text nodes. */
	text: string;
}

/** Every element of a document in the order of the text, templates included. */
export function elementsOf(html: string): HtmlElement[] {
	const elements: HtmlElement[] = [];
	visit(parse(html));
	return elements;

	function visit(node: DefaultTreeAdapterTypes.ParentNode): void {
		if ('tagName' in node) elements.push(elementOf(node));
		const children = 'content' in node ? node.content.childNodes : node.childNodes;
		for (const child of children) {
			if ('childNodes' in child) visit(child);
		}
	}
}

function elementOf(node: DefaultTreeAdapterTypes.Element): HtmlElement {
	return {
		name: node.tagName,
		attributes: Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])),
		text: node.childNodes.map((child) => ('value' in child ? child.value : '')).join(''),
	};
}
