import type { Post, Publication } from '../publication/publication.ts';
import type { Catalogue } from '../search/catalogue.ts';

/** The index's table of contents; documents come in the order of their ids. */
export function catalogueOf(
	documents: readonly { id: number; post: Post }[],
	publication: Publication,
	files: Pick<Catalogue, 'capacity' | 'shards' | 'recent' | 'cards' | 'texts'>,
): Catalogue {
	const categories = publication.categories.map(({ name }) => name);
	const tags = publication.tags.map(({ name }) => name);
	const authors = publication.authors.map(({ name }) => name);
	const [placeOfCategory, placeOfTag, placeOfAuthor] = [placesIn(categories), placesIn(tags), placesIn(authors)];
	return {
		version: 2,
		...files,
		categories,
		tags,
		authors,
		documents: {
			ids: documents.map(({ id }, at) => id - (documents[at - 1]?.id ?? 0)),
			days: documents.map(({ post }) => dayOf(post.source.frontMatter.date)),
			categories: documents.map(({ post }) => (post.category === null ? -1 : placeOfCategory(post.category))),
			tags: documents.map(({ post }) => post.tags.map(placeOfTag)),
			authors: documents.map(({ post }) => post.authors.map(placeOfAuthor)),
		},
	};
}

function placesIn(names: readonly string[]): (term: { name: string }) => number {
	const places = new Map(names.map((name, at) => [name, at]));
	return ({ name }) => places.get(name) ?? -1;
}

/** The calendar day of a timestamp's own offset, which is the site's. */
function dayOf(iso: string): number {
	return Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / 86_400_000;
}
