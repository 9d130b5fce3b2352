import { decodeHTMLAttribute, escapeAttribute } from 'entities';
import { type HtmlAttribute, type HtmlTag, scanTags } from './html-tags.ts';

/** Class of the links beside headings that only make sense on the page itself. */
const headingAnchorClass = 'heading-anchor';

/**
 * An article's HTML as a feed can carry it: every address absolute (footnotes and other fragments lead
 * to the page), links beside headings left out. Everything else stays as it was, byte for byte.
 *
 * @param html sanitised HTML, see `scanTags`
 * @param pageUrl absolute URL of the page the HTML stands on
 */
export function absolutise(html: string, pageUrl: string): string {
	const parts: string[] = [];
	let copied = 0;
	const replace = (start: number, end: number, text: string) => {
		parts.push(html.slice(copied, start), text);
		copied = end;
	};
	for (const tag of scanTags(html)) {
		if (tag.start < copied || tag.kind === 'end') continue;
		if (isHeadingAnchor(tag)) {
			replace(tag.start, endOfElement(html, tag), '');
			continue;
		}
		for (const attribute of tag.attributes) {
			const value = absoluteValue(attribute, pageUrl);
			if (value === null) continue;
			replace(attribute.start, attribute.end, `${attribute.name}="${escapeAttribute(value)}"`);
		}
	}
	return [...parts, html.slice(copied)].join('');
}

function isHeadingAnchor({ name, attributes }: HtmlTag): boolean {
	if (name !== 'a') return false;
	const classes = attributes.find((attribute) => attribute.name === 'class');
	return classes !== undefined && classes.value.split(/[\t\n\f\r ]+/u).includes(headingAnchorClass);
}

/** Links do not nest, so the next end tag is the link's own. Without one, only the start tag is taken away. */
function endOfElement(html: string, { name, end }: HtmlTag): number {
	for (const tag of scanTags(html, end)) {
		if (tag.name === name) return tag.kind === 'end' ? tag.end : end;
	}
	return end;
}

/** The attribute's decoded value with absolute addresses; null where there is nothing to change. */
function absoluteValue({ name, value }: HtmlAttribute, pageUrl: string): string | null {
	if (!urlAttributes.has(name) && !srcsetAttributes.has(name)) return null;
	const decoded = value.includes('&') ? decodeHTMLAttribute(value) : value;
	const absolute = srcsetAttributes.has(name) ? absoluteSrcset(decoded, pageUrl) : absoluteUrl(decoded, pageUrl);
	return absolute === decoded ? null : absolute;
}

/** An address with a scheme stays as it was written, one that cannot be resolved too. */
function absoluteUrl(url: string, pageUrl: string): string {
	return hasScheme.test(url) ? url : (URL.parse(url, pageUrl)?.href ?? url);
}

/** HTML standard, "parse a srcset attribute": candidates of an address and descriptors, with commas between. */
function absoluteSrcset(srcset: string, pageUrl: string): string {
	const candidates: string[] = [];
	let rest = srcset.replace(/^[\s,]+/u, '');
	while (rest !== '') {
		const url = matchStart(/^\S+/u, rest);
		rest = rest.slice(url.length);
		// A comma ends an address only where it is the last character: within, it belongs to the address.
		const bare = url.replace(/,+$/u, '');
		const descriptors = bare === url ? matchStart(/^(?:\([^)]*\)?|[^,(])*/u, rest) : '';
		rest = rest.slice(descriptors.length).replace(/^[\s,]+/u, '');
		candidates.push(`${absoluteUrl(bare, pageUrl)} ${descriptors.trim()}`.trim());
	}
	return candidates.join(', ');
}

function matchStart(pattern: RegExp, text: string): string {
	return pattern.exec(text)?.[0] ?? '';
}

/** Attributes of the HTML standard that hold one URL (its index of attributes), and SVG's. */
const urlAttributes = new Set([
	'href',
	'src',
	'poster',
	'cite',
	'data',
	'action',
	'formaction',
	'longdesc',
	'xlink:href',
]);
const srcsetAttributes = new Set(['srcset', 'imagesrcset']);
const hasScheme = /^\s*[a-z][a-z0-9+.-]*:/iu;
