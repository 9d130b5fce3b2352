import type { DateView } from './view.ts';

/** A date as readers see it. The text is the calendar day of the timestamp's own offset, the site's. */
export function dateView(iso: string): DateView {
	const [year, month, day] = iso.slice(0, 10).split('-').map(Number);
	return { iso, text: `${year}年${month}月${day}日` };
}
