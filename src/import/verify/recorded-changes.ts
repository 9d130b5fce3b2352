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
	const headings = [...page.headings];
	let text = page.lines.join('');
	const inOrder = changes.toSorted((a, b) => a.line - b.line);
	// What was mended may have stood within a block that was lifted afterwards.
	for (const kind of ['mended', 'lifted'] as const) {
		let from = 0;
		for (const change of inOrder) {
			if (change.kind !== kind) continue;
			const { forms, titles } = visibleParts(change);
			const found = forms.map((form) => ({ form, at: text.indexOf(form, from) })).find(({ at }) => at !== -1);
			if (found !== undefined) {
				text = text.slice(0, found.at) + text.slice(found.at + found.form.length);
				from = found.at;
			}
			for (const title of titles) {
				const index = headings.findIndex((heading) => heading.text === title);
				if (index !== -1) headings.splice(index, 1);
			}
		}
	}
	return { ...page, lines: [text], headings };
}

/** How the text of a change may show, the likeliest form first, and the headings that go with it. */
function visibleParts({ kind, text, above, kramdown }: PageChange): { forms: string[]; titles: string[] } {
	// Dashes or equals signs make the line above them a heading, and no text of their own.
	const titles =
		above === '' || (text !== '' && !/^[-=]+\s*$/mu.test(text.split('\n', 1)[0]!))
			? []
			: [shown(above, kramdown).lines.join('')];
	if (kind === 'lifted') {
		const block = shown(text, kramdown);
		return {
			forms: [block.lines.join('')].filter(Boolean),
			titles: [...titles, ...block.headings.map((heading) => heading.text)],
		};
	}
	const plain = foldLine(text);
	return { forms: [plain, plain.replace(/^[<>=-]+|[<>=-]+$/gu, '')].filter(Boolean), titles };
}

function shown(markdown: string, kramdown: ImportReport['kramdown']): PageContent {
	const file = 'recorded.md';
	const context = { options: kramdown, file, counts: {}, report: () => {} };
	const body = standardiseBody(new EditedText(markdown, 1), context).text;
	return readPage(renderMarkdown({ body, format: 'md', file, bodyLine: 1 }, renderOptions).html);
}

const renderOptions = { siteUrl: 'https://example.com', base: '', liquid: 'error', images: {} } as const;
