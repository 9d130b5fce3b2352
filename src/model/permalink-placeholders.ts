import { downcase, slugify } from './slug.ts';
import { splitPostFileName } from './date.ts';

/** What a post's placeholders are made of. */
export interface PermalinkSubject {
	/** Path below the posts folder. */
	id: string;
	/** The front matter's `slug`. */
	slug: string | undefined;
	/** `YYYY-MM-DDTHH:mm:ss+09:00`, in the site's time zone. */
	date: string;
	categories: readonly string[];
	/** What `:output_ext` stands for. */
	extension: string;
}

/** The placeholders of a post's permalink, as in Jekyll's `UrlDrop` (jekyll/lib/jekyll/drops/url_drop.rb, 4.3). */
export const permalinkPlaceholders: Record<string, (post: PermalinkSubject) => string> = {
	collection: () => 'posts',
	output_ext: ({ extension }) => extension,
	path: ({ id }) => id.replace(/\.[^./]+$/u, '').replace(/\.+$/u, ''),
	name: ({ id }) => slugify(baseName(id)),
	title: (post) => slugify(slugOf(post), { mode: 'pretty', cased: true }),
	slug: (post) => slugify(slugOf(post)),
	categories: ({ categories }) => joinUnique(categories.map(downcase)),
	slugified_categories: ({ categories }) => joinUnique(categories.map((category) => slugify(category))),
	year: ({ date }) => date.slice(0, 4),
	short_year: ({ date }) => date.slice(2, 4),
	month: ({ date }) => date.slice(5, 7),
	i_month: ({ date }) => String(Number(date.slice(5, 7))),
	short_month: ({ date }) => monthOf(date).slice(0, 3),
	long_month: ({ date }) => monthOf(date),
	day: ({ date }) => date.slice(8, 10),
	i_day: ({ date }) => String(Number(date.slice(8, 10))),
	y_day: ({ date }) => String(dayOfYear(calendarDay(date))).padStart(3, '0'),
	short_day: ({ date }) => weekdayOf(date).slice(0, 3),
	long_day: ({ date }) => weekdayOf(date),
	w_day: ({ date }) => String(isoWeekday(calendarDay(date))),
	week: ({ date }) => String(Math.ceil(dayOfYear(isoThursday(date)) / 7)).padStart(2, '0'),
	w_year: ({ date }) => String(isoThursday(date).getUTCFullYear()),
	hour: ({ date }) => date.slice(11, 13),
	minute: ({ date }) => date.slice(14, 16),
	second: ({ date }) => date.slice(17, 19),
};

const months = 'January February March April May June July August September October November December'.split(' ');
const weekdays = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const dayMilliseconds = 86_400_000;

function slugOf({ id, slug }: PermalinkSubject): string {
	return slug ?? splitPostFileName(id.slice(id.lastIndexOf('/') + 1))?.slug ?? baseName(id);
}

function baseName(id: string): string {
	return id.slice(id.lastIndexOf('/') + 1).replace(/\.[^.]+$/u, '');
}

function joinUnique(parts: readonly string[]): string {
	return [...new Set(parts)].join('/');
}

function monthOf(date: string): string {
	return months[Number(date.slice(5, 7)) - 1]!;
}

function weekdayOf(date: string): string {
	return weekdays[calendarDay(date).getUTCDay()]!;
}

/** The day as the site's clocks show it, at midnight UTC. */
function calendarDay(date: string): Date {
	return new Date(`${date.slice(0, 10)}T00:00:00Z`);
}

function dayOfYear(day: Date): number {
	return (day.getTime() - Date.UTC(day.getUTCFullYear(), 0, 1)) / dayMilliseconds + 1;
}

/** 1 Monday to 7 Sunday. */
function isoWeekday(day: Date): number {
	return day.getUTCDay() === 0 ? 7 : day.getUTCDay();
}

/** The Thursday of the day's week, which by ISO 8601 decides the week's year and number. */
function isoThursday(date: string): Date {
	const day = calendarDay(date);
	return new Date(day.getTime() + (4 - isoWeekday(day)) * dayMilliseconds);
}
