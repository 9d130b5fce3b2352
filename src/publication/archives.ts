import type { Site } from '../model/site.ts';
import { numberedPagePath } from '../model/permalink.ts';
import type { SitePath } from '../model/url.ts';
import type { Author, Post, Term, YearArchive } from './publication.ts';

/** A list of posts with a place of its own, before it is cut into pages. */
export interface Archive {
	variant: ArchiveVariant;
	/** For messages: カテゴリー「科学」. */
	label: string;
	/** Null where the archive has no page: an author that site.yaml does not know. */
	path: SitePath | null;
	/** Newest first. */
	posts: Post[];
	subject: ArchiveSubject | null;
}

export type ArchiveVariant = 'home' | 'category' | 'tag' | 'series' | 'author' | 'year' | 'month';

export type ArchiveSubject =
	{ term: Term<unknown> } | { author: Author } | { year: YearArchive; month?: YearArchive['months'][number] };

/** One page of an archive. */
export interface ArchivePage {
	archive: Archive;
	label: string;
	path: SitePath;
	/** Null for the newest page, at the archive's own URL; else the page's number, 1 being the oldest. */
	number: number | null;
	/** How many numbered pages the archive has. */
	numberedPages: number;
	posts: Post[];
	newer: SitePath | null;
	older: SitePath | null;
}

/**
 * Cuts an archive into pages. Numbered pages are counted from the oldest post, so a page once full
 * never changes: an added post re-renders the newest page only, which holds between one and two
 * pages' worth of posts.
 */
export function archivePages(archive: Archive, site: Site): ArchivePage[] {
	const { path: root, posts, label } = archive;
	if (root === null) return [];
	const size = site.posts_per_page;
	const numberedPages = Math.max(0, Math.floor(posts.length / size) - 1);
	const pathOf = (number: number) => (number > numberedPages ? root : numberedPagePath(root, site.paths.page, number));

	const newest: ArchivePage = {
		archive,
		label,
		path: root,
		number: null,
		numberedPages,
		posts: posts.slice(0, posts.length - numberedPages * size),
		newer: null,
		older: numberedPages > 0 ? pathOf(numberedPages) : null,
	};
	const numbered = Array.from({ length: numberedPages }, (_, index): ArchivePage => {
		const number = index + 1;
		const end = posts.length - index * size;
		return {
			archive,
			label: `${label} ${number}`,
			path: pathOf(number),
			number,
			numberedPages,
			posts: posts.slice(end - size, end),
			newer: pathOf(number + 1),
			older: number > 1 ? pathOf(number - 1) : null,
		};
	});
	return [newest, ...numbered];
}
