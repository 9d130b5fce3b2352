import { decodeHTMLAttribute } from 'entities';
import type { Definition, Html, Image, ImageReference, Link, LinkReference, Nodes, Parents, Root, Text } from 'mdast';
import type { VFile } from 'vfile';
import { contextOf, pointAt, type RenderContext, report } from '../context.ts';
import { findEmails } from '../syntax/email.ts';
import { unlistedHost } from '../syntax/image-host.ts';
import { hasAllowedScheme, hasUserInfo } from '../syntax/url-scheme.ts';

/**
 * Checks every address written in Markdown, links e-mail addresses, takes links out of links, and remembers each
 * address as it was written, because later steps percent-encode it.
 */
export function links() {
	return (tree: Root, file: VFile): void => {
		const context = contextOf(file);
		const addresses = new Map<string, string | undefined>();
		collectDefinitions(tree, context, addresses);
		visit(tree, { context, addresses, body: String(file), insideLink: false });
	};
}

/** The first definition of a label counts (CommonMark 4.7); `undefined` stands for a refused address. */
function collectDefinitions(parent: Parents, context: RenderContext, addresses: State['addresses']): void {
	for (const node of parent.children) {
		if (node.type === 'definition') {
			const isAllowed = checkAddress(node, context);
			if (!addresses.has(node.identifier)) addresses.set(node.identifier, isAllowed ? node.url : undefined);
		} else if ('children' in node) {
			collectDefinitions(node, context, addresses);
		}
	}
}

function visit(parent: Parents, state: State): void {
	const children: Nodes[] = parent.children;
	for (let index = 0; index < children.length; index++) {
		const node = children[index];
		if (!node) continue;
		const replacement = replace(node, state);
		if (replacement) {
			children.splice(index, 1, ...replacement);
			// What takes the node's place has not been looked at yet.
			index--;
		} else if ('children' in node) {
			const isLink = node.type === 'link' || node.type === 'linkReference';
			visit(node, isLink ? { ...state, insideLink: true } : state);
			if (isLink) children.splice(index + 1, 0, ...takeFootnotes(node));
		}
	}
}

/** A footnote's mark is a link itself, so it stands after the link in whose text it was written. */
function takeFootnotes(parent: Parents): Nodes[] {
	const footnotes: Nodes[] = parent.children.filter((node) => node.type === 'footnoteReference');
	if (footnotes.length > 0) {
		parent.children = (parent.children as Nodes[]).filter(
			(node) => !footnotes.includes(node),
		) as typeof parent.children;
	}
	for (const node of parent.children) {
		if ('children' in node) footnotes.push(...takeFootnotes(node));
	}
	return footnotes;
}

function replace(node: Nodes, state: State): Nodes[] | undefined {
	switch (node.type) {
		case 'image':
			if (!checkAddress(node, state.context)) return [{ type: 'text', value: node.alt ?? '' }];
			return linkImage(node, node.url, state.context);
		case 'imageReference': {
			const url = state.addresses.get(node.identifier);
			return url === undefined ? [{ type: 'text', value: node.alt ?? '' }] : linkImage(node, url, state.context);
		}
		case 'link':
			if (state.insideLink || !checkAddress(node, state.context)) return node.children;
			return remember(node, node.url);
		case 'linkReference': {
			const url = state.addresses.get(node.identifier);
			return state.insideLink || url === undefined ? node.children : remember(node, url);
		}
		case 'html':
			refuseUserInfo(node, state.context);
			return undefined;
		case 'text':
			refuseNearLinks(node, state);
			return state.insideLink ? undefined : linkEmails(node, state.body);
		default:
			return undefined;
	}
}

/** The link that stands for an image whose host the site's settings do not name: the browser would not load it. */
function linkImage(node: Image | ImageReference, url: string, context: RenderContext): Nodes[] | undefined {
	const host = unlistedHost(url, context.options);
	if (host === null) return undefined;
	report(context, 'image-host', node.position, { host });
	const text = node.alt?.trim() || host;
	return [{ type: 'link', url, children: [{ type: 'text', value: text }], position: node.position }];
}

/** Reports and defuses an address that is neither on the web nor on this site. */
function checkAddress(node: Definition | Image | Link, context: RenderContext): boolean {
	const isAllowed = hasAllowedScheme(node.url, node.type === 'image' ? 'image' : 'link');
	if (isAllowed && !hasUserInfo(node.url)) return true;
	report(context, isAllowed ? 'link-userinfo' : 'link-scheme', node.position, { href: node.url });
	node.url = '';
	return false;
}

/** A link in HTML that names a user before its host: an error, and not only made harmless, because it misleads. */
function refuseUserInfo(node: Html, context: RenderContext): void {
	if (!node.value.includes('@')) return;
	for (const [, doubled, single, bare] of node.value.matchAll(/\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/giu)) {
		const href = decodeHTMLAttribute(doubled ?? single ?? bare ?? '');
		if (hasUserInfo(href)) report(context, 'link-userinfo', node.position, { href });
	}
}

/**
 * A space in its address keeps `[x](data:text/html,a b)` from being a link here, but not in Jekyll; what was meant is
 * refused all the same. Escaped brackets do not stand in the source like this and are left alone.
 */
function refuseNearLinks(node: Text, { context, body }: State): void {
	if (!node.value.includes('](')) return;
	for (const [written, href = ''] of node.value.matchAll(nearLink)) {
		const place = findInSource(written, node, body);
		if (place && body[(place.start.offset ?? 0) - 1] !== '\\') report(context, 'link-scheme', place, { href });
	}
}

// oxlint-disable-next-line no-control-regex -- browsers ignore these before a scheme
const nearLink = /!?\[[^[\]]*\]\([\u0000-\u0020<]*((?:data|file|javascript|vbscript):[^)\s]*)/giu;

function remember(node: Link | LinkReference, url: string): undefined {
	const data = (node.data ??= {});
	data.hProperties = { ...data.hProperties, dataWritten: url };
}

function linkEmails(node: Text, body: string): Nodes[] | undefined {
	if (!node.value.includes('@')) return undefined;
	const emails = findEmails(node.value);
	if (emails.length === 0) return undefined;
	const result: Nodes[] = [];
	let end = 0;
	for (const email of emails) {
		if (email.start > end) result.push({ type: 'text', value: node.value.slice(end, email.start) });
		const url = `mailto:${email.address}`;
		result.push({
			type: 'link',
			url,
			children: [{ type: 'text', value: email.address }],
			data: { hProperties: { dataWritten: url } },
			position: findInSource(email.address, node, body) ?? node.position,
		});
		end = email.start + email.address.length;
	}
	if (end < node.value.length) result.push({ type: 'text', value: node.value.slice(end) });
	return result;
}

/** Text nodes hold no escapes and no line prefixes, so what was found in one is looked up in the source it came from. */
function findInSource(text: string, node: Text, body: string): Text['position'] {
	const start = node.position?.start;
	const offset = body.indexOf(text, start?.offset);
	if (start?.offset === undefined || offset === -1 || offset > (node.position?.end.offset ?? 0)) return undefined;
	const { line, column } = pointAt(body, offset, { ...start, offset: start.offset });
	return {
		start: { line, column, offset },
		end: { line, column: column + text.length, offset: offset + text.length },
	};
}

interface State {
	context: RenderContext;
	/** The address of each definition's label. */
	addresses: Map<string, string | undefined>;
	body: string;
	insideLink: boolean;
}
