import { relative, sep } from 'node:path';
import { findAnswer } from '../../src/cli/static-files.ts';
import type { HtmlElement } from './html.ts';
import type { BuiltPage } from './pages.ts';

export interface LinkFault {
	/** File of the page that holds the link. */
	page: string;
	href: string;
	/** No such file; a file without this id; an address that the server would only redirect. */
	problem: 'missing' | 'fragment' | 'redirect';
}

export interface PublishedSite {
	dist: string;
	/** Such as `https://example.jp`: absolute links to it are links of the site. */
	origin: string;
	base: string;
}

/** Checks every link and every embedded file of some pages that leads to the site itself. */
export async function checkLinks(
	pages: readonly BuiltPage[],
	site: PublishedSite,
): Promise<{ checked: number; faults: LinkFault[] }> {
	const ids = new Map(pages.map(({ file, elements }) => [file, new Set(elements.flatMap(idsOf))]));
	const answers = new Map<string, Awaited<ReturnType<typeof findAnswer>>>();
	const faults: LinkFault[] = [];
	let checked = 0;
	for (const page of pages) {
		for (const href of page.elements.flatMap(addressesOf)) {
			const target = resolve(href, page, site);
			if (target === null) continue;
			checked += 1;
			const problem = await problemOf(target);
			if (problem !== null) faults.push({ page: page.file, href, problem });
		}
	}
	return { checked, faults };

	async function problemOf(target: URL): Promise<LinkFault['problem'] | null> {
		const answer = answers.get(target.pathname) ?? (await findAnswer(site.dist, target.pathname, site.base));
		answers.set(target.pathname, answer);
		if (answer.kind !== 'file') return answer.kind;
		const fragment = decodeURIComponent(target.hash.slice(1));
		if (fragment === '' || fragment === 'top' || fragment.startsWith(':~:')) return null;
		const file = relative(site.dist, answer.file).split(sep).join('/');
		return ids.get(file)?.has(fragment) === false ? 'fragment' : null;
	}
}

/** The link's whole address if it leads to the site; null for other places and for `mailto:` and the like. */
function resolve(href: string, page: BuiltPage, { origin, base }: PublishedSite): URL | null {
	const target = URL.parse(href, `${origin}${base}${page.url}`);
	return target?.origin === origin ? target : null;
}

function idsOf({ name, attributes }: HtmlElement): string[] {
	return [attributes['id'], name === 'a' ? attributes['name'] : undefined].filter((id) => id !== undefined);
}

function addressesOf({ name, attributes }: HtmlElement): string[] {
	const single = ['href', 'src', 'action', 'poster', 'data', 'cite'].flatMap((key) => attributes[key] ?? []);
	const candidates = ['srcset', 'imagesrcset'].flatMap((key) => attributes[key]?.split(',') ?? []);
	const refresh = name === 'meta' ? (/^\s*\d+\s*;\s*url=(.+)$/i.exec(attributes['content'] ?? '')?.[1] ?? []) : [];
	return [...single, ...candidates.map((candidate) => candidate.trim().split(/\s+/)[0]!), ...[refresh].flat()];
}
