import { diagnose, type Diagnostic } from '../../../model/diagnostic.ts';
import { permalinkOf, urlForPage } from '../../../model/permalink.ts';
import type { SitePath } from '../../../model/url.ts';
import { readFrontMatter } from '../../../sources/front-matter.ts';
import { strings, text } from '../read/config.ts';
import type { Entry } from './entries.ts';
import { changeFrontMatter, type FrontMatterChange, PlainYaml } from './front-matter-text.ts';

export interface FrontMatterContext {
	timeZone: string;
	/** The new site's permalink style and author for posts without one. */
	permalink: string;
	defaultAuthor: string | null;
	/** Keys that lifting found values for. */
	lifted: ReadonlyMap<string, unknown>;
	/** The body's first heading, for pages without title. */
	firstHeading: string | null;
	report(diagnostic: Diagnostic): void;
}

/**
 * The front matter of an imported document: as it was, but for what the engine reads otherwise than Jekyll
 * did. The engine's own reader is asked, so what is written is exactly what it needs.
 */
export function importFrontMatter(entry: Entry, context: FrontMatterContext): string {
	const { content } = entry.document;
	const changes = new Map<string, FrontMatterChange>();
	const change = (next: FrontMatterChange) => changes.set(next.key, next);
	for (const next of firstChanges(entry, context)) change(next);
	// Each round settles what the last one brought to light; the engine reports one refusal at a time.
	for (let round = 0; round < maxRounds; round += 1) {
		const head = changeFrontMatter(content, [...changes.values()]);
		const found = remainingChanges(entry, head, context);
		if (found.length === 0) return head;
		for (const next of found) change(next);
	}
	return changeFrontMatter(content, [...changes.values()]);
}

const maxRounds = 8;

/** Keys that only `defaults` give and that the engine knows in the document itself. */
const inheritedKeys = ['image', 'description', 'lang', 'robots', 'noindex', 'series', 'toc', 'last_modified_at'];

function firstChanges(entry: Entry, context: FrontMatterContext): FrontMatterChange[] {
	const { document, facts, target } = entry;
	const own = document.content.data;
	const changes: FrontMatterChange[] = [];
	const report = (rule: ImportRule, params: Record<string, string | number> = {}, key?: string) => {
		context.report(diagnose(rule, placeOf(entry, key), params));
	};
	for (const key of inheritedKeys) {
		if (own[key] === undefined && facts.data[key] !== undefined && facts.data[key] !== null) {
			changes.push({ key, set: facts.data[key] });
			report('import-default-written', { key });
		}
	}
	if (target === 'page' && facts.title === '') {
		const title = context.firstHeading ?? fallbackTitle(entry);
		changes.push({ key: 'title', set: title });
		report('import-title', { title });
	} else if (facts.title === '') {
		const title = facts.date?.slice(0, 10) ?? fallbackTitle(entry);
		changes.push({ key: 'title', set: title });
		report('import-title', { title });
	} else if (facts.titleFromName && target !== 'post') {
		changes.push({ key: 'title', set: facts.title });
	}
	if (own['draft'] === true && facts.hidden === null) {
		changes.push({ key: 'draft', rename: 'jekyll_draft' });
		report('import-draft-key', {}, 'draft');
	}
	if (typeof own['published'] === 'string' && facts.hidden === null) {
		changes.push({ key: 'published', set: new PlainYaml('true') });
	}
	if ((facts.hidden === 'unpublished' || facts.hidden === 'no-output') && own['published'] !== false) {
		changes.push({ key: 'published', set: new PlainYaml('false') });
	}
	if (entry.redirectTo !== null && target !== 'text') {
		changes.push({ key: 'published', set: new PlainYaml('false') }, { key: 'redirect_to', remove: true });
		report('import-redirect-to', { to: entry.redirectTo }, 'redirect_to');
	}
	if (facts.dateProblem !== null && facts.date !== null) {
		const rule = dateRules[facts.dateProblem];
		changes.push({ key: 'date', set: new PlainYaml(jekyllDate(facts.date)) });
		const date = facts.dateProblem === 'zone-name' ? jekyllDate(facts.date) : facts.date.slice(0, 10);
		report(rule, { value: text(own['date']) ?? '', date }, 'date');
	}
	for (const [key, value] of context.lifted) changes.push({ key, set: value });
	return changes;
}

const dateRules = {
	'rolled-over': 'import-date-rolled-over',
	'zone-name': 'import-date-zone',
	invalid: 'import-date-invalid',
	'file-name-invalid': 'import-date-invalid',
} as const;

/** What the engine, reading this front matter, still sees otherwise than Jekyll did. */
function remainingChanges(entry: Entry, head: string, context: FrontMatterContext): FrontMatterChange[] {
	const { facts, target, outFile } = entry;
	const bytes = Buffer.from(head);
	if (target === 'page') {
		const read = readFrontMatter(bytes, outFile, { kind: 'page', timeZone: context.timeZone });
		if (read.data === null) return repairs(entry, read.diagnostics, context);
		if (entry.path === null) return [];
		const place = urlForPage(outFile.slice('content/pages/'.length), read.data.permalink, context.permalink);
		return permalinkChange(entry, place);
	}
	const undated = target === 'draft' ? { undated: facts.date ?? '2000-01-01T00:00:00+00:00' } : {};
	const read = readFrontMatter(bytes, outFile, { kind: 'post', timeZone: context.timeZone, ...undated });
	if (read.data === null) return repairs(entry, read.diagnostics, context);
	const { date, categories, tags, authors, title } = read.data;
	const changes: FrontMatterChange[] = [];
	if (facts.date !== null && date !== facts.date)
		changes.push({ key: 'date', set: new PlainYaml(jekyllDate(facts.date)) });
	if (facts.title !== '' && title !== facts.title.trim()) changes.push({ key: 'title', set: facts.title });
	if (!isEqual(categories, facts.categories)) {
		changes.push({ key: 'categories', set: facts.categories }, { key: 'category', remove: true });
		context.report(diagnose('import-categories', placeOf(entry, 'categories'), { value: facts.categories.join('、') }));
	}
	if (!isEqual(tags, facts.tags)) changes.push({ key: 'tags', set: facts.tags }, { key: 'tag', remove: true });
	const wanted = authorsOf(facts.data);
	const effective = authors.length > 0 || context.defaultAuthor === null ? authors : [context.defaultAuthor];
	if (wanted.length > 0 && !isEqual(effective, wanted))
		changes.push({ key: 'author', set: wanted.length === 1 ? wanted[0] : wanted });
	if (changes.length > 0 || entry.path === null) return changes;
	return permalinkChange(
		entry,
		permalinkOf({ id: outFile.slice('content/posts/'.length), frontMatter: read.data }, context.permalink),
	);
}

/** Writes the address out where the engine would choose another: only then, so that most files stay as they were. */
function permalinkChange(entry: Entry, place: SitePath | { rule: string }): FrontMatterChange[] {
	const wanted = entry.path!;
	// A name in NFD lives on a Mac or in Git in another form than the one its address was made of.
	const isFragile = wanted.file !== wanted.file.normalize('NFC');
	const isWritten = entry.document.content.data['permalink'] === wanted.url;
	if (!('rule' in place) && place.url === wanted.url && place.file === wanted.file && (!isFragile || isWritten))
		return [];
	if (!('rule' in place) && isFragile && place.file === wanted.file) return [];
	return [{ key: 'permalink', set: permalinkFor(wanted) }];
}

/** `:` would begin a placeholder. */
function permalinkFor({ url }: SitePath): string {
	return url.replaceAll(':', '%3A');
}

/** A key that the engine refuses is renamed: nothing is lost, and a person can see to it. */
function repairs(entry: Entry, diagnostics: readonly Diagnostic[], context: FrontMatterContext): FrontMatterChange[] {
	return diagnostics.flatMap((diagnostic): FrontMatterChange[] => {
		if (diagnostic.severity !== 'error') return [];
		const key = String(diagnostic.params['key'] ?? keyOfRule[diagnostic.rule] ?? '').split('.')[0]!;
		const { data } = entry.document.content;
		if (diagnostic.rule === 'fm-layout')
			return [{ key: 'layout', set: new PlainYaml(entry.target === 'page' ? 'page' : 'post') }];
		if (key === 'categories') return [{ key, set: strings(data['categories']) }];
		if (key === 'title') return [{ key, set: fallbackTitle(entry) }];
		if (!(key in data)) return [];
		context.report(diagnose('import-key-renamed', placeOf(entry, key), { key }));
		return [{ key, rename: `jekyll_${key}` }];
	});
}

const keyOfRule: Record<string, string> = {
	'image-root': 'image',
	'image-remote': 'image',
	'image-scheme': 'image',
	'date-invalid': 'last_modified_at',
	'date-zone': 'last_modified_at',
	'tag-url': 'tags',
};

export function authorsOf(data: Record<string, unknown>): string[] {
	return [data['author'], data['authors']].flat().flatMap((author) => {
		const name = typeof author === 'object' && author !== null ? (author as { name?: unknown }).name : author;
		return text(name) ?? [];
	});
}

/** `2025-10-04 07:01:36 +0900`: the form that Jekyll, too, reads without doubt. */
function jekyllDate(date: string): string {
	return `${date.slice(0, 10)} ${date.slice(11, 19)} ${date.slice(19).replace(':', '')}`;
}

function fallbackTitle({ document }: Entry): string {
	const name = document.id.slice(document.id.lastIndexOf('/') + 1).replace(/\.[^.]*$/u, '');
	return name.replace(/[-_]+/gu, ' ').trim() || document.id;
}

function placeOf({ document }: Entry, key?: string) {
	const pair = key === undefined ? undefined : document.content.pairs.get(key);
	const line = pair === undefined ? 1 : document.content.text.slice(0, pair.start).split('\n').length;
	return { file: document.path, start: { line, column: 1 } };
}

function isEqual(a: readonly unknown[], b: readonly unknown[]): boolean {
	return a.length === b.length && a.every((value, index) => value === b[index]);
}

type ImportRule =
	| 'import-default-written'
	| 'import-title'
	| 'import-draft-key'
	| 'import-redirect-to'
	| 'import-date-rolled-over'
	| 'import-date-zone'
	| 'import-date-invalid';
