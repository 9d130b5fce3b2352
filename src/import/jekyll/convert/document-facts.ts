import { splitPostFileName } from '../../../model/date.ts';
import { titleizeSlug } from '../../../model/slug.ts';
import { strings, text } from '../read/config.ts';
import type { JekyllConfig } from '../read/config.ts';
import type { JekyllDocument } from '../read/jekyll-site.ts';
import { defaultsFor, mergeDeep } from './defaults.ts';
import { dateScalarOf, readJekyllDate } from './jekyll-date.ts';

/** What Jekyll decides about a document from its front matter, the defaults and its file name. */
export interface DocumentFacts {
	/** Front matter over defaults. */
	data: Record<string, unknown>;
	title: string;
	/** Whether the title is Jekyll's own, made from the file name. */
	titleFromName: boolean;
	slug: string;
	/** Null where Jekyll would take the time of the build. */
	date: string | null;
	dateProblem: 'rolled-over' | 'zone-name' | 'invalid' | 'file-name-invalid' | null;
	/** The date of the file name, where it has one. */
	fileDate: string | null;
	categories: string[];
	tags: string[];
	permalink: string | null;
	/** Why Jekyll does not publish it; null if it does. */
	hidden: 'unpublished' | 'future' | 'draft' | 'no-date-in-name' | 'no-output' | null;
}

/** Reads a document as Jekyll's `Document#read` or `Page#initialize` does. `now` decides what is in the future. */
export function factsOf(document: JekyllDocument, config: JekyllConfig, timeZone: string, now: Date): DocumentFacts {
	const { content, kind } = document;
	const type =
		kind === 'post' ? 'posts' : kind === 'draft' ? 'drafts' : kind === 'page' ? 'pages' : document.collection!;
	const defaults = defaultsFor(document.path, type, config);
	const data = mergeDeep(defaults, content.data);
	const fileName = document.id.slice(document.id.lastIndexOf('/') + 1);
	const name = kind === 'page' ? null : splitPostFileName(fileName);
	const nameSlug = name?.slug ?? fileName.replace(/\.[^.]+$/u, '').replace(/\.+$/u, '');
	const title = text(data['title']);
	const dates = datesOf(document, data, name?.date ?? null, timeZone);
	return {
		data,
		title: title ?? (kind === 'page' ? '' : titleizeSlug(nameSlug)),
		titleFromName: title === null,
		slug: text(data['slug']) ?? nameSlug,
		...dates,
		categories: categoriesOf(document, defaults),
		tags: tagsOf(data),
		permalink: text(data['permalink']),
		hidden: hiddenBy(document, data, name !== null, dates.date, config, now),
	};
}

function datesOf(
	{ content }: JekyllDocument,
	data: Record<string, unknown>,
	nameDate: string | null,
	timeZone: string,
): Pick<DocumentFacts, 'date' | 'dateProblem' | 'fileDate'> {
	const fileDate =
		nameDate === null ? null : (readJekyllDate({ text: nameDate, quoted: true }, timeZone)?.date ?? null);
	const given = dateScalarOf(content.pairs.get('date')?.value ?? null) ?? defaultDate(data['date']);
	if (given === null) {
		return {
			date: fileDate,
			fileDate,
			dateProblem: nameDate !== null && fileDate === null ? 'file-name-invalid' : null,
		};
	}
	const read = readJekyllDate(given, timeZone);
	if (read === null) return { date: fileDate, fileDate, dateProblem: 'invalid' };
	return { date: read.date, fileDate, dateProblem: read.rewritten };
}

function defaultDate(value: unknown) {
	const date = text(value);
	return date === null ? null : { text: date, quoted: false };
}

/** Folders, then defaults, then the plural (split at spaces), then the singular (kept whole); each once. */
function categoriesOf({ folders, content }: JekyllDocument, defaults: Record<string, unknown>): string[] {
	const own = content.data;
	const singular = own['category'] ?? defaults['category'];
	const plural = [...splitPlural(defaults['categories']), ...splitPlural(own['categories'])];
	const single = typeof singular === 'string' ? [singular] : strings(singular);
	return [...new Set([...folders, ...plural, ...single].filter((name) => name !== ''))];
}

function tagsOf(data: Record<string, unknown>): string[] {
	const singular = data['tag'];
	if (singular !== undefined && singular !== null) return [...new Set(strings(singular))];
	// A number under the plural key is dropped there, too.
	const plural = data['tags'];
	return typeof plural === 'string' || Array.isArray(plural) ? [...new Set(splitPlural(plural))] : [];
}

/** Ruby's `split` knows ASCII white space only. */
function splitPlural(value: unknown): string[] {
	return typeof value === 'string' ? value.split(/[\t-\r ]+/u).filter((word) => word !== '') : strings(value);
}

function hiddenBy(
	document: JekyllDocument,
	data: Record<string, unknown>,
	hasDate: boolean,
	date: string | null,
	config: JekyllConfig,
	now: Date,
): DocumentFacts['hidden'] {
	if (document.kind === 'draft' && !config.showDrafts) return 'draft';
	if (document.kind === 'post' && !hasDate) return 'no-date-in-name';
	if (document.kind === 'collection') {
		const collection = config.collections.find(({ label }) => label === document.collection);
		if (collection?.output !== true) return 'no-output';
	}
	// `Publisher#can_be_published?` asks a page for its own value only: `fetch` knows no default.
	const values = document.kind === 'page' ? document.content.data : data;
	const isUnpublished = 'published' in values && (values['published'] === false || values['published'] === null);
	if (isUnpublished && !config.unpublished) return 'unpublished';
	if (document.kind !== 'page' && !config.future && date !== null && Date.parse(date) > now.getTime()) return 'future';
	return null;
}
