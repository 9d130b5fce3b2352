import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderMarkdown } from '../../markdown/render.ts';
import type { RecordedChange } from '../jekyll/convert/import-plan.ts';
import { standardiseBody } from '../jekyll/convert/standardise-body.ts';
import { EditedText } from '../jekyll/convert/text-edits.ts';
import { reportPaths } from '../report/paths.ts';
import type { ImportReport } from '../report/report.ts';
import { decode } from './old-site.ts';
import { foldLine, type PageContent, readPage } from './page-content.ts';

/** What an import took out of articles on purpose (`--lift-blocks`, `--fix`), by the old address, decoded. */
export type RecordedChanges = ReadonlyMap<string, readonly PageChange[]>;

type PageChange = RecordedChange & { kramdown: ImportReport['kramdown'] };

/** Reads the report that the import left in a site folder; nothing is recorded where there is none. */
export function readRecordedChanges(siteDir: string): RecordedChanges {
	let report: Partial<ImportReport>;
	try {
		report = JSON.parse(readFileSync(join(siteDir, reportPaths.json), 'utf8')) as Partial<ImportReport>;
	} catch {
		return new Map();
	}
	const { changes = [], documents = [], kramdown } = report;
	if (kramdown === undefined) return new Map();
	// Where two articles had one address, the old site shows the one that kept it.
	const urls = new Map(
		documents.flatMap(({ source, url, oldUrl }) => (url === oldUrl && url !== null ? [[source, url]] : [])),
	);
	const known = changes.flatMap((change) => {
		const url = urls.get(change.source);
		return url === undefined ? [] : [{ url: decode(url), change: { ...change, kramdown } }];
	});
	return new Map(
		[...Map.groupBy(known, ({ url }) => url)].map(([url, found]) => [url, found.map(({ change }) => change)]),
	);
}

/**
 * An old page as it reads without what the import is recorded to have taken out of it. Only what is there to the
 * letter goes, once for each record and in order: everything else stays, to be found missing.
 */
export function withoutRecorded(page: PageContent, changes: readonly PageChange[]): PageContent {
	let headings = page.headings;
	let text = page.lines.join('');
	const inOrder = changes.toSorted((a, b) => a.line - b.line);
	// What was mended may have stood within a block that was lifted afterwards.
	for (const kind of ['mended', 'lifted'] as const) {
		let from = 0;
		for (const change of inOrder) {
			if (change.kind !== kind) continue;
			const { forms, titles, inTitles } = visibleParts(change);
			const wasHeading = change.text === '' && headings.some((heading) => titles.includes(heading.text));
			const places = wasHeading ? [] : forms.map(({ from: form, to }) => ({ form, to, at: text.indexOf(form, from) }));
			const found = places.find(({ at }) => at !== -1);
			if (found !== undefined) {
				text = text.slice(0, found.at) + found.to + text.slice(found.at + found.form.length);
				from = found.at + found.to.length;
			}
			headings = withoutTitles(headings, titles, inTitles);
		}
	}
	return { ...page, lines: [text], headings };
}

/** Each title once; and headings that a mark stood in, whose text and id are others without it. */
function withoutTitles(headings: PageContent['headings'], titles: readonly string[], inTitles: readonly string[]) {
	const kept = headings.filter(({ text }) => !inTitles.some((mark) => text.includes(mark)));
	for (const title of titles) {
		const index = kept.findIndex(({ text }) => text === title);
		if (index !== -1) kept.splice(index, 1);
	}
	return kept;
}

interface VisibleParts {
	/** What the change replaced, as it may show: the likeliest first. */
	forms: { from: string; to: string }[];
	titles: string[];
	inTitles: string[];
}

function visibleParts({ kind, text, above, kramdown }: PageChange): VisibleParts {
	const lineAbove = above === '' ? '' : shown(above, kramdown).lines.join('');
	// Dashes or equals signs make the line above them a heading, and show as a dash if it is one of several lines.
	const isUnderlined = text === '' || /^[-=]+\s*$/u.test(text.split('\n', 1)[0]!);
	const titles = isUnderlined && lineAbove !== '' ? [lineAbove] : [];
	if (kind === 'lifted') {
		const block = shown(text, kramdown);
		const from = block.lines.join('');
		return {
			forms: from === '' ? [] : [{ from, to: '' }],
			titles: [...titles, ...block.headings.map((heading) => heading.text)],
			inTitles: [],
		};
	}
	if (text === '') return { forms: [{ from: `${lineAbove}-`, to: lineAbove }], titles, inTitles: [] };
	const plain = foldLine(text);
	// `>>>>>>>` begins quotes within quotes, which show as none of the signs.
	const forms = [plain, plain.replace(/^>+/u, '')].filter(Boolean);
	return { forms: forms.map((from) => ({ from, to: '' })), titles, inTitles: forms.slice(0, 1) };
}

function shown(markdown: string, kramdown: ImportReport['kramdown']): PageContent {
	const file = 'recorded.md';
	const context = { options: kramdown, file, counts: {}, report: () => {} };
	const body = standardiseBody(new EditedText(markdown, 1), context).text;
	return readPage(renderMarkdown({ body, format: 'md', file, bodyLine: 1 }, renderOptions).html);
}

const renderOptions = { siteUrl: 'https://example.com', base: '', liquid: 'error', images: {} } as const;
