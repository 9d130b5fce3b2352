import type { Element, Root } from 'hast';
import type { VFile } from 'vfile';
import { contextOf, filePoint, type RenderContext, report } from '../context.ts';
import { isExternal, withBase, withLowerCaseScheme } from '../html/addresses.ts';
import { decodeTwiceEncoded, isAffiliateLink } from '../../model/affiliate-link.ts';
import { forEachElement } from '../html/walk.ts';
import { hasAllowedScheme, hasUserInfo } from '../syntax/url-scheme.ts';
import { visibleText } from '../facts/visible-text.ts';

/** Lists every link, sets the site's base before paths, marks links to other sites and drops links nobody can see. */
export function links() {
	return (tree: Root, file: VFile): void => {
		const context = contextOf(file);
		forEachElement(tree, (node, parent, index) => {
			if (node.tagName !== 'a' || node.properties['href'] === undefined) return undefined;
			if (isFootnoteLink(node)) return undefined;
			if (isEmpty(node)) {
				parent.children.splice(index, 1);
				return index;
			}
			finishLink(node, context);
			return undefined;
		});
	};
}

function finishLink(node: Element, context: RenderContext): void {
	const { properties } = node;
	const href = String(properties['href']);
	const written = String(properties['dataWritten'] ?? href);
	delete properties['dataWritten'];
	if (!hasAllowedScheme(href, 'link')) {
		// Markdown's own links were checked before; this one stands in HTML and is only made harmless.
		report(context, 'link-scheme', node.position, { href }, 'warning');
		delete properties['href'];
		return;
	}
	// In Markdown it was found before it was cut into elements.
	if (context.source.format === 'mdx' && hasUserInfo(href)) report(context, 'link-userinfo', node.position, { href });
	const { line, column } = filePoint(context.source, node.position?.start ?? { line: 1, column: 1 });
	context.links.push({ href: written, line, column });
	properties['href'] = withBase(withLowerCaseScheme(href), context.options);
	if (isExternal(href, context.options)) markExternal(node);
	if (isAffiliateLink(href, context.options.affiliateHosts ?? [])) markAffiliate(node);
	if (href.startsWith('tel:')) keepTogether(node);
	if (visibleText(node).trim() === '' && !hasAlternativeText(node)) properties['ariaLabel'] = written;
}

function markExternal({ properties }: Element): void {
	const rel = Array.isArray(properties['rel']) ? properties['rel'] : [];
	properties['rel'] = Array.from(new Set([...rel, 'noopener']));
	const classes = Array.isArray(properties['className']) ? properties['className'] : [];
	properties['className'] = Array.from(new Set([...classes, 'external']));
}

/** Google asks for `sponsored`, and `nofollow` for readers of old: see docs/affiliate.md. */
function markAffiliate({ properties }: Element): void {
	const rel = Array.isArray(properties['rel']) ? properties['rel'] : [];
	properties['rel'] = Array.from(new Set(['sponsored', 'nofollow', ...rel, 'noopener']));
	properties['href'] = decodeTwiceEncoded(String(properties['href']));
}

/** A telephone number does not break at the end of a line. */
function keepTogether(node: Element): void {
	for (const child of node.children) {
		if (child.type === 'text') child.value = child.value.replaceAll('-', '\u2011').replaceAll(' ', '\u00a0');
		else if (child.type === 'element') keepTogether(child);
	}
}

function isEmpty(node: Element): boolean {
	return node.children.every((child) => child.type === 'text' && child.value.trim() === '');
}

function hasAlternativeText(node: Element): boolean {
	let found = node.properties['ariaLabel'] !== undefined;
	forEachElement(node, (child) => {
		if (child.tagName === 'img' && child.properties['alt']) found = true;
	});
	return found;
}

function isFootnoteLink({ properties }: Element): boolean {
	return properties['dataFootnoteRef'] !== undefined || properties['dataFootnoteBackref'] !== undefined;
}
