/**
 * Reads `{: .class #id key="value"}` and `{#id}`. Only classes and the id are kept, and for images width and height;
 * everything else (`target`, `rel`, `style`, handlers, references to lists defined elsewhere) is dropped.
 */
export function parseAttributeList(source: string): SafeAttributes {
	const attributes: SafeAttributes = { classes: [] };
	const content = source.startsWith('{#') ? source.slice(1, -1) : source.slice(2, -1);
	for (const match of content.matchAll(attributePattern)) {
		const { id, className, key } = match.groups ?? {};
		if (id !== undefined) attributes.id = id;
		else if (className !== undefined) addClasses(attributes, className);
		else if (key !== undefined)
			setAttribute(attributes, key, match.groups?.['double'] ?? match.groups?.['single'] ?? '');
	}
	return attributes;
}

const attributePattern =
	/#(?<id>[^\s{}.#"'=<>]+)|\.(?<className>[^\s{}.#"'=<>]+)|(?<![\w:-])(?<key>[\w:-]+)=(?:"(?<double>[^"]*)"|'(?<single>[^']*)')/gu;

function setAttribute(attributes: SafeAttributes, key: string, value: string): void {
	if (key === 'class') addClasses(attributes, value);
	else if (key === 'id' && /^\S+$/u.test(value)) attributes.id = value;
	else if ((key === 'width' || key === 'height') && /^\d{1,5}$/u.test(value)) attributes[key] = Number(value);
}

function addClasses(attributes: SafeAttributes, value: string): void {
	const names = value.split(/[\s.]+/u).filter((name) => /^[\p{L}\p{N}_-]+$/u.test(name));
	attributes.classes.push(...names);
}

export interface SafeAttributes {
	classes: string[];
	id?: string;
	/** CSS pixels. */
	width?: number;
	height?: number;
}
