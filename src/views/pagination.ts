import type { ArchivePage } from '../publication/archives.ts';
import type { Site } from '../model/site.ts';
import { numberedPagePath } from '../model/permalink.ts';
import { hrefOf } from './links.ts';
import type { PaginationView } from './view.ts';

/** Numbered pages around the current one, beside the newest and the oldest. */
const neighbours = 2;

/**
 * Page links from the newest page to the oldest. An old page names the pages around it and the ends,
 * but never how many pages there are: that number grows, and the page would have to be written again.
 */
export function paginationView(page: ArchivePage, site: Site): PaginationView {
	const { archive, number, numberedPages, newer, older } = page;
	const root = archive.path;
	if (root === null || numberedPages === 0) return { newer: null, older: null, pages: [] };
	const link = (target: number) => ({
		label: String(target),
		url: hrefOf(numberedPagePath(root, site.paths.page, target), site),
		current: target === number,
	});
	const centre = number ?? numberedPages;
	const from = Math.min(numberedPages, centre + (number === null ? 0 : neighbours));
	const to = Math.max(1, centre - neighbours);
	const shown = Array.from({ length: from - to + 1 }, (_, index) => from - index);
	return {
		newer: newer === null ? null : hrefOf(newer, site),
		older: older === null ? null : hrefOf(older, site),
		pages: [
			{ label: '最新', url: hrefOf(root, site), current: number === null },
			...(from < numberedPages ? [null] : []),
			...shown.map(link),
			...(to > 2 ? [null] : []),
			...(to > 1 ? [link(1)] : []),
		],
	};
}
