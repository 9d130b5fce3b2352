import type { Post } from '../publication/publication.ts';
import type { DateView } from './view.ts';

/** A date as readers see it. The text is the calendar day of the timestamp's own offset, the site's. */
export function dateView(iso: string): DateView {
	const [year, month, day] = iso.slice(0, 10).split('-').map(Number);
	return { iso, text: `${year}年${month}月${day}日` };
}

/** When a post last changed; its publication where it never did. */
export function modifiedIso({ source: { frontMatter } }: Post): string {
	const dates = [frontMatter.date, frontMatter.last_modified_at, ...frontMatter.updated.map(({ date }) => date)];
	return dates
		.filter((date) => date !== undefined)
		.reduce((last, date) => (Date.parse(date) > Date.parse(last) ? date : last), frontMatter.date);
}
