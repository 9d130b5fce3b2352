import { stringify } from 'yaml';
import { diagnose, type Diagnostic } from '../../../model/diagnostic.ts';
import { decodePath } from '../../../model/url.ts';
import type { Book, CallToAction } from '../lift/contents.ts';
import { liftBlocks } from '../lift/lift.ts';
import type { Entry } from './entries.ts';
import type { PlannedFile, RecordedChange } from './import-plan.ts';
import type { LinkTargets } from './link-targets.ts';
import { type EditedText, lineAbove } from './text-edits.ts';

export interface LiftedBlocks {
	/** Takes the baked-in blocks out of a body and notes what they said in `keys`, for the front matter. */
	lift(body: EditedText, entry: Entry, keys: Map<string, unknown>): EditedText;
	/** `content/books.yaml` and `content/calls-to-action.yaml`, where there is anything for them. */
	files(): PlannedFile[];
}

/** Gathers what was lifted over all articles: each book and each call once. */
export function createLiftedBlocks(
	targets: LinkTargets,
	baseurl: string,
	counts: Record<string, number>,
	report: (diagnostic: Diagnostic) => void,
	record: (change: RecordedChange) => void,
): LiftedBlocks {
	const books = new Map<string, Book>();
	const calls = new Map<string, CallToAction & { categories: string[] }>();
	return {
		lift(body, entry, keys) {
			const { lifted, edits, related, books: ownBooks, calls: ownCalls } = liftBlocks(body.text);
			for (const { kind, start, text } of lifted) {
				counts[kind] = (counts[kind] ?? 0) + 1;
				const place = { file: entry.document.path, start: { line: body.lineAt(start), column: 1 } };
				report(diagnose('import-lifted', place, { kind: kindNames[kind] }));
				const above = lineAbove(body.text, start);
				record({ kind: 'lifted', source: entry.document.path, line: place.start.line, text, above });
			}
			const own = entry.document.content.data;
			const note = (key: string, values: string[]) => {
				if (values.length > 0 && own[key] === undefined) keys.set(key, values);
			};
			// The others are in the report as links that lead nowhere.
			note(
				'related',
				[...new Set(related.map(({ url }) => pathOf(url, baseurl)))].filter(
					(path) => targets.match(decodePath(path)).kind === 'exact',
				),
			);
			note(
				'books',
				ownBooks.map(({ id }) => id),
			);
			note('cta', [...new Set(ownCalls.map(({ heading }) => heading))]);
			if (books.size === 0 && ownBooks.length > 0) report(diagnose('import-books', { file: 'content/books.yaml' }));
			for (const book of ownBooks) books.set(book.id, { ...book, ...books.get(book.id) });
			for (const call of ownCalls) {
				const key = JSON.stringify(call);
				const { categories } = calls.get(key) ?? { categories: [] };
				calls.set(key, { ...call, categories: [...new Set([...categories, ...entry.facts.categories])] });
			}
			return body.apply(edits);
		},
		files: () => [
			...yamlFile('content/books.yaml', '記事の本文から取り込んだ書籍', [...books.values()].map(asEntry)),
			...yamlFile('content/calls-to-action.yaml', '記事の本文から取り込んだ案内', [...calls.values()]),
		],
	};
}

const kindNames = {
	related: '関連記事',
	'call-to-action': '案内',
	books: '書籍',
	'affiliate-note': '広告の注記',
} as const;

/** The blocks never named an author: a person may write it. */
function asEntry({ id, title, description, ...edition }: Book) {
	return { id, title, ...edition, description: description ?? title };
}

function yamlFile(path: string, title: string, entries: readonly unknown[]): PlannedFile[] {
	if (entries.length === 0) return [];
	return [{ path, source: '', content: { text: `# ${title}\n${stringify(entries, { lineWidth: 0 })}` } }];
}

function pathOf(url: string, baseurl: string): string {
	const [path = ''] = url.split(/[?#]/u, 1);
	return baseurl !== '' && path.startsWith(`${baseurl}/`) ? path.slice(baseurl.length) : path;
}
