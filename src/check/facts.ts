import GithubSlugger from 'github-slugger';
import { permalinkOf, urlForPage } from '../model/permalink.ts';
import { splitPostFileName } from '../model/date.ts';
import type { PostFrontMatter } from '../model/front-matter.ts';
import type { CheckedSite } from './checked-site.ts';
import { decodePath } from '../model/url.ts';
import type { CheckedDocument } from './document.ts';
import { visitNodes } from './document.ts';
import { itemSpans } from './front-matter-entries.ts';
import { internalPath } from './internal-path.ts';
import { blockKey, hashText } from './repetition.ts';
import type { Place, Span } from './text-edit.ts';

/** What other files may need to know of one file. Plain JSON, so that it can be cached with its findings. */
export interface DocumentFacts {
	file: string;
	kind: 'post' | 'page';
	/** ISO 8601 with offset; null for pages and where the front matter has an error. */
	date: string | null;
	published: boolean;
	title: string;
	/** Decoded public path; null where the front matter has an error. */
	url: string | null;
	/** The path that the file name's date would give. Links written by hand often have it. */
	fileDateUrl: string | null;
	/** The last segment of the path. */
	slug: string;
	redirectFrom: string[];
	places: { title: Place; date: Place };
	tags: Located<{ name: string }>[];
	categories: string[];
	canonical: Located<{ url: string }> | null;
	image: Located<{ path: string }> | null;
	/** Links to this site: decoded path, fragment without `#` (decoded), and the destination as written. */
	links: Located<{ path: string; fragment: string; href: string }>[];
	/** Ids that a fragment may name. */
	anchors: string[];
	/** The beginning of the article without spaces and marks. */
	opening: string;
	/** Hashes of its longer paragraphs, each once. */
	paragraphs: number[];
}

export type Located<T> = T & Span & { place: Place };

/** Takes the facts of one file. */
export function factsOf(document: CheckedDocument, site: CheckedSite): DocumentFacts {
	const { frontMatter, file, kind } = document;
	const post = kind === 'post' ? (frontMatter as PostFrontMatter | null) : null;
	const id = file.replace(/^content\/(?:posts|pages)\//u, '');
	const name = splitPostFileName(id.slice(id.lastIndexOf('/') + 1));
	const url = urlOf(document, id, site);
	const prose = document.articleBlocks.filter((block) => block.kind === 'paragraph');
	const start = { line: 1, column: 1 };
	const placeOfKey = (key: string) => {
		const entry = document.entry(key);
		return entry === undefined ? { start, end: start } : document.placeOf(entry);
	};
	const single = (key: string) => {
		const entry = document.entry(key);
		if (entry === undefined || typeof entry.value !== 'string') return null;
		return { value: entry.value, ...entry.valueSpan, place: document.placeOf(entry.valueSpan) };
	};
	const canonical = single('canonical_url');
	const image = single('image');
	return {
		file,
		kind,
		date: post?.date ?? null,
		published: (frontMatter?.published ?? true) && !(post?.draft ?? false),
		title: frontMatter?.title ?? '',
		url,
		fileDateUrl: post === null || name === null ? null : fileDateUrlOf(post, id, name.date, site),
		slug: url?.split('/').findLast((segment) => segment !== '') ?? '',
		redirectFrom: (frontMatter?.redirect_from ?? []).map(decodePath),
		places: { title: placeOfKey('title'), date: placeOfKey('date') },
		tags: itemSpans(document.entry('tags') ?? document.entry('tag')).map((item) => ({
			name: item.value,
			start: item.start,
			end: item.end,
			place: document.placeOf(item),
		})),
		categories: post?.categories ?? [],
		canonical: canonical && {
			url: canonical.value,
			start: canonical.start,
			end: canonical.end,
			place: canonical.place,
		},
		image: image && { path: image.value, start: image.start, end: image.end, place: image.place },
		...linksAndAnchors(document, url, site),
		opening: prose
			.filter(({ text }) => text.length >= 40)
			.slice(0, 3)
			.map(blockKey)
			.join('')
			.slice(0, 200),
		paragraphs: [
			...new Set(
				prose
					.map(blockKey)
					.filter((key) => key.length > 60)
					.map(hashText),
			),
		],
	};
}

function urlOf({ frontMatter, kind }: CheckedDocument, id: string, site: CheckedSite): string | null {
	if (frontMatter === null) return null;
	const path =
		kind === 'post'
			? permalinkOf({ id, frontMatter: frontMatter as PostFrontMatter }, site.permalink)
			: urlForPage(id, frontMatter.permalink, site.permalink);
	return 'rule' in path ? null : decodePath(path.url);
}

function fileDateUrlOf(frontMatter: PostFrontMatter, id: string, date: string, site: CheckedSite): string | null {
	const [year = '', month = '', day = ''] = date.split('-');
	const iso = `${year.padStart(4, '20')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}T00:00:00+00:00`;
	const path = permalinkOf({ id, frontMatter: { ...frontMatter, date: iso } }, site.permalink);
	return 'rule' in path ? null : decodePath(path.url);
}

function linksAndAnchors(
	document: CheckedDocument,
	url: string | null,
	site: CheckedSite,
): Pick<DocumentFacts, 'links' | 'anchors'> {
	const links: DocumentFacts['links'] = [];
	const anchors = new Set<string>();
	const slugger = new GithubSlugger();
	for (const block of document.blocks) if (block.kind === 'heading') anchors.add(slugger.slug(block.text));
	const base = `${site.url}${site.base}${url ?? '/'}`;
	visitNodes(document, (node, span) => {
		if (node.type === 'html' || node.type === 'attributeList') {
			for (const [, id] of node.value.matchAll(/(?:\b(?:id|name)\s*=\s*["']?|\{?[:\s]#)([^\s"'>}]+)/gu))
				anchors.add(id!);
		} else if (node.type === 'footnoteDefinition') {
			anchors.add(`fn-${node.identifier}`).add(`fnref-${node.identifier}`);
		} else if (node.type === 'link' || node.type === 'definition') {
			const path = internalPath(node.url, base, site);
			if (path === null) return;
			const source = document.text.slice(span.start, span.end);
			const index = source.lastIndexOf(node.url);
			const at = index === -1 ? span : { start: span.start + index, end: span.start + index + node.url.length };
			const hash = node.url.indexOf('#');
			const fragment = hash === -1 ? '' : decodePath(node.url.slice(hash + 1));
			links.push({ path, fragment, href: node.url, ...at, place: document.placeOf(at) });
		}
	});
	return { links, anchors: [...anchors] };
}
