import { isMap, isScalar, isSeq, type ParsedNode } from 'yaml';
import type { KeyKind } from '../model/front-matter-keys.ts';
import { foldCategories, foldTags, tagSlug } from '../model/taxonomy.ts';
import type { FrontMatterPairs } from './read-keys.ts';
import { readTerms, readValue, type ValueContext } from './front-matter-values.ts';
import { imagePathOf } from './image-reference.ts';
import { pairOf, textOf } from './yaml-nodes.ts';

/**
 * The keys that Jekyll or its plugins let one write in several ways, each read into one. `own` holds the
 * keys read by themselves, `kinds` those that the document's schema has.
 */
export function foldKeys(
	pairs: FrontMatterPairs,
	own: Record<string, unknown>,
	kinds: ReadonlyMap<string, KeyKind>,
	context: ValueContext,
): Record<string, unknown> {
	const valueOf = (key: string) => pairs.get(key)?.value ?? null;
	return {
		...(kinds.has('categories') && { categories: readCategories(valueOf, context) }),
		...(kinds.has('tags') && { tags: readTags(valueOf, context) }),
		...(kinds.has('authors') && { authors: readAuthors(valueOf, context) }),
		...(kinds.has('updated') && splitUpdates(valueOf('updated'), own)),
		...readImage(valueOf('image'), own, context),
		...(pairs.has('published') && { published: readPublished(valueOf('published'), context) }),
		layout: readLayout(valueOf('layout'), own, context),
		// As in jekyll-sitemap, which others give a priority in a mapping, nothing but `false` counts.
		...(pairs.has('sitemap') && { sitemap: own.sitemap !== false }),
		noindex: own.noindex ?? isNoindex(valueOf('robots'), context),
	};
}

type ValueOf = (key: string) => ParsedNode | null;

function readCategories(valueOf: ValueOf, context: ValueContext): string[] | undefined {
	const node = valueOf('categories');
	// Jekyll loses the whole front matter over a number here.
	if (isScalar(node) && node.value !== null && typeof node.value !== 'string') {
		const expected = {
			expected: 'カテゴリーのリスト（例 ["2025"]）',
			expected_en: 'a list of categories such as ["2025"]',
		};
		context.report('fm-type', node, { key: 'categories', ...expected });
		return undefined;
	}
	return foldCategories({ singular: readTerms(valueOf('category'), context), plural: readTerms(node, context) });
}

function readTags(valueOf: ValueOf, context: ValueContext): string[] {
	const tags = foldTags({ singular: readTerms(valueOf('tag'), context), plural: readTerms(valueOf('tags'), context) });
	for (const tag of tags) {
		if (typeof tag !== 'string' || tagSlug(tag) !== null) continue;
		const node = valueOf('tag') ?? valueOf('tags')!;
		const item = isSeq(node) ? (node.items as ParsedNode[]).find((entry) => textOf(entry) === tag) : undefined;
		context.report('tag-url', item ?? node, { tag });
	}
	return tags;
}

function readAuthors(valueOf: ValueOf, context: ValueContext): unknown[] {
	const named = [valueOf('author'), valueOf('authors')].map((node) => readValue('list', node, context));
	return [...new Set(named.flatMap((names) => (names as unknown[] | undefined) ?? []))];
}

/** A bare date (`updated: 2026-05-12`) says when, without a history to show. */
function splitUpdates(node: ParsedNode | null, own: Record<string, unknown>): Record<string, unknown> {
	const [update] = (own.updated as { date?: string }[] | undefined) ?? [];
	if (!isScalar(node) || update?.date === undefined) return {};
	const modified = own.last_modified_at as string | undefined;
	const isLater = modified === undefined || Date.parse(update.date) > Date.parse(modified);
	return { updated: undefined, last_modified_at: isLater ? update.date : modified };
}

/** A path, or as jekyll-seo-tag knows it a mapping with `path` and `alt`. */
function readImage(
	node: ParsedNode | null,
	own: Record<string, unknown>,
	context: ValueContext,
): Record<string, unknown> {
	const pathNode = isMap(node) ? (pairOf(node, 'path')?.value ?? null) : node;
	const alt = isMap(node) ? (textOf(pairOf(node, 'alt')?.value ?? null) ?? undefined) : undefined;
	const reference = textOf(pathNode);
	if (pathNode === null || reference === null || reference === '') return isMap(node) ? {} : { image: own.image };
	const image = imagePathOf(reference);
	if (typeof image === 'string') return { image, image_alt: own.image_alt ?? alt };
	context.report(image.rule, pathNode, { image: reference });
	return { image: undefined };
}

/** As in Jekyll only `false` and nothing at all hide a post; a string is true, and warned of. */
function readPublished(node: ParsedNode | null, context: ValueContext): boolean {
	const value = isScalar(node) ? node.value : node;
	if (node !== null && value !== null && typeof value !== 'boolean') {
		const expected = { expected: '引用符のない true か false', expected_en: 'true or false without quotes' };
		context.report('fm-type', node, { key: 'published', ...expected }, 'warning');
	}
	return value !== false && value !== null;
}

function readLayout(node: ParsedNode | null, own: Record<string, unknown>, context: ValueContext): unknown {
	const layout = textOf(node);
	if (node === null || layout === null || layout === '' || /^[\w-]+$/u.test(layout)) return own.layout;
	context.report('fm-layout', node, { value: layout });
	return undefined;
}

function isNoindex(node: ParsedNode | null, context: ValueContext): true | undefined {
	const directives = (readValue('list', node, context) as unknown[] | undefined) ?? [];
	const words = directives
		.join(',')
		.toLowerCase()
		.split(/[\s,]+/u);
	return words.includes('noindex') || words.includes('none') ? true : undefined;
}
