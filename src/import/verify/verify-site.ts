import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diffLines } from './diff.ts';
import { decode, type OldPage } from './old-site.ts';
import { type PageContent, readPage } from './page-content.ts';
import { type RecordedChanges, withoutRecorded } from './recorded-changes.ts';
import { filesOfUrl, listSiteFiles, urlOfFile } from './site-files.ts';

/** How a built site answers the addresses of an old one. All addresses are decoded paths. */
export interface Verification {
	same: string[];
	redirected: { url: string; to: string }[];
	/** No answer there, but a page with the same text elsewhere. */
	moved: { url: string; to: string }[];
	missing: string[];
	/** Pages that the old site had not. */
	added: string[];
	/** A list of articles answers, as the site makes it now; its text is not compared. */
	lists: string[];
	/** The import is recorded to have taken blocks or accidents out of these; they are compared without them. */
	excused: { url: string; changes: number }[];
	text: Difference[];
	headings: Difference[];
}

export interface Difference {
	url: string;
	/** `-` old, `+` new. */
	diff: string[];
}

/** Compares a built site with the pages of an old one. */
export function verifySite(
	distDir: string,
	oldPages: readonly OldPage[],
	recorded: RecordedChanges = new Map(),
): Verification {
	const files = new Set(listSiteFiles(distDir));
	const composed = new Map([...files].map((file) => [file.normalize('NFC'), file]));
	const fileOf = (url: string) =>
		filesOfUrl(url).find((file) => files.has(file)) ??
		filesOfUrl(url)
			.map((file) => composed.get(file.normalize('NFC')))
			.find(Boolean);
	const result: Verification = {
		same: [],
		redirected: [],
		moved: [],
		missing: [],
		added: [],
		lists: [],
		excused: [],
		text: [],
		headings: [],
	};
	const answered = new Set<string>();
	const unanswered: OldPage[] = [];
	for (const page of oldPages) {
		const file = fileOf(page.url);
		if (file === undefined) {
			unanswered.push(page);
			continue;
		}
		answered.add(file);
		if (!/\.html?$/iu.test(file)) {
			result.same.push(page.url);
			continue;
		}
		const html = readFileSync(join(distDir, file), 'utf8');
		const content = readPage(html);
		if (content.redirect === null) {
			result.same.push(page.url);
			if (page.content === null || page.content.redirect !== null) continue;
			if (listType.test(html)) result.lists.push(page.url);
			else compare(page.url, page.content, content, recorded.get(page.url) ?? [], result);
			continue;
		}
		const to = decode(new URL(content.redirect, 'https://x.invalid').pathname);
		const isAnswered = /^https?:/u.test(content.redirect) || fileOf(to) !== undefined;
		if (isAnswered)
			result.redirected.push({ url: page.url, to: /^https?:/u.test(content.redirect) ? content.redirect : to });
		else unanswered.push(page);
	}
	const others = [...files].filter((file) => /\.html?$/iu.test(file) && !answered.has(file));
	findMoved(unanswered, others, distDir, result);
	const old = new Set(oldPages.map(({ url }) => url));
	const movedTo = new Set(result.moved.map(({ to }) => to));
	result.added = others.map(urlOfFile).filter((url) => !old.has(url) && !movedTo.has(url));
	return result;
}

/** What schema.org calls a page whose content is a list of others. */
const listType = /"@type":\s*"CollectionPage"/u;

/** The theme around an article differs; its own lines must all be there, in order, and nothing between them. */
function compare(
	url: string,
	old: PageContent,
	after: PageContent,
	changes: Parameters<typeof withoutRecorded>[1],
	result: Verification,
): void {
	const before = changes.length === 0 ? old : withoutRecorded(old, changes);
	if (changes.length > 0) result.excused.push({ url, changes: changes.length });
	if (!after.lines.join('').includes(before.lines.join(''))) {
		result.text.push({ url, diff: diffLines(old.lines, after.lines) });
	}
	// A heading without id in the old site could not be linked to; what ours is called does not matter.
	const known = new Set(before.headings.filter(({ id }) => id !== null).map(headingLine));
	const missing = before.headings.filter(({ id }) => id !== null).map(headingLine);
	const present = after.headings.map(headingLine).filter((heading) => known.has(heading));
	if (missing.join('\n') !== present.join('\n'))
		result.headings.push({ url, diff: diffLines(missing, after.headings.map(headingLine)) });
}

function headingLine({ depth, id, text }: PageContent['headings'][number]): string {
	return `h${depth}${id === null ? '' : ` #${id}`} ${text}`;
}

function findMoved(pages: readonly OldPage[], files: readonly string[], distDir: string, result: Verification): void {
	const wanted = pages.filter(({ content }) => content !== null && content.lines.join('').length >= minTextLength);
	const byText = new Map<string, string>();
	if (wanted.length > 0) {
		for (const file of files) {
			const text = readPage(readFileSync(join(distDir, file), 'utf8')).lines.join('');
			if (!byText.has(text)) byText.set(text, urlOfFile(file));
		}
	}
	for (const page of pages) {
		const to = page.content === null ? undefined : byText.get(page.content.lines.join(''));
		if (to === undefined) result.missing.push(page.url);
		else result.moved.push({ url: page.url, to });
	}
}

/** Shorter texts are alike by chance. */
const minTextLength = 40;
