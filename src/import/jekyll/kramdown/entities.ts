import type { Paragraph, Text } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** The character of `&amp;`, `&#12354;` or `&#x3042;`; an unknown name stays as it is. */
export function decodeEntity(source: string): string {
	const known = decoded.get(source);
	if (known !== undefined) return known;
	const [paragraph] = parser.parse(source).children as Paragraph[];
	const value = (paragraph?.children as Text[] | undefined)?.map((child) => child.value).join('') ?? source;
	if (decoded.size < maxKnown) decoded.set(source, value);
	return value;
}

/** The table of names is Markdown's own. */
const parser = unified().use(remarkParse);
const decoded = new Map<string, string>();
const maxKnown = 10_000;
