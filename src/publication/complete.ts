import type { Book } from '../model/books.ts';
import { diagnose } from '../model/diagnostic.ts';
import { attachBooks, type BookMatches } from './affiliate/book-offers.ts';
import { checkDisclosure } from './affiliate/disclosure.ts';
import type { Publication } from './publication.ts';
import { attachRelated, namesOfPost, type RelatedLists } from './related-posts.ts';

/** What needs the texts of all articles, and is therefore worked out once and handed on. Plain JSON. */
export interface Relationships {
	related: RelatedLists;
	/** What content/books.yaml holds. */
	books: Book[];
	bookMatches: BookMatches;
}

/** Completes an assembled publication with what its articles' texts say of each other. */
export function completePublication(publication: Publication, { related, books, bookMatches }: Relationships): void {
	const report = (...found: Publication['diagnostics']) => void publication.diagnostics.push(...found);
	attachRelated(publication, related);
	attachBooks(publication, books, bookMatches);
	checkDisclosure(publication, report);
	checkNamedCalls(publication, report);

	const known = new Set(publication.posts.flatMap(namesOfPost));
	for (const { source } of publication.posts) {
		const { related: chosen, superseded_by: successor } = source.frontMatter;
		for (const [key, names] of [['related', chosen] as const, ['superseded_by', successor ?? []] as const]) {
			for (const name of [names].flat()) {
				const start = source.keyPositions[key];
				if (!known.has(name))
					report(diagnose('related-unknown', { file: source.file, ...(start && { start }) }, { name }));
			}
		}
	}
}

function checkNamedCalls(
	{ posts, callsToAction }: Publication,
	report: (...found: Publication['diagnostics']) => void,
): void {
	const headings = new Set(callsToAction.map(({ heading }) => heading));
	for (const { source } of posts) {
		const start = source.keyPositions['cta'];
		for (const heading of source.frontMatter.cta ?? []) {
			if (heading === 'false' || headings.has(heading)) continue;
			report(diagnose('cta-unknown', { file: source.file, ...(start && { start }) }, { heading }));
		}
	}
}
