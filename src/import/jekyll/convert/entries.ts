import { diagnose, type Diagnostic } from '../../../model/diagnostic.ts';
import type { SitePath } from '../../../model/url.ts';
import type { JekyllDocument, JekyllSite } from '../read/jekyll-site.ts';
import { type DocumentFacts, factsOf } from './document-facts.ts';
import { fileAddress, fileAddressOf } from './file-address.ts';
import { jekyllPath } from './jekyll-url.ts';
import { createFileNamer } from './file-names.ts';

/** One document on its way: what Jekyll made of it and what we make. */
export interface Entry {
	document: JekyllDocument;
	facts: DocumentFacts;
	target: EntryTarget;
	/** Where Jekyll wrote it; null where it published nothing, or nothing that can be an address. */
	oldPath: SitePath | null;
	/** Where we write it; differs from `oldPath` for the losers of collisions only. Null for drafts and the hidden. */
	path: SitePath | null;
	/** Path below the new site folder. */
	outFile: string;
	/** Set where another document of the old site had the same address. */
	collision: { won: boolean; other: string } | null;
	/** Set by jekyll-redirect-from: the page was only ever a redirect. */
	redirectTo: string | null;
}

/** `text` is a file that is neither Markdown nor HTML (`robots.txt` with front matter): rendered once, then static. */
export type EntryTarget = 'post' | 'draft' | 'page' | 'text' | 'theme';

export interface EntryContext {
	timeZone: string;
	now: Date;
	/** `YYYY-MM-DDTHH:mm:ss+09:00`, for documents that Jekyll dates by its build. */
	buildDate: string;
	report(diagnostic: Diagnostic): void;
}

/** Decides for every document where Jekyll had it and where it goes; collisions are settled later. */
export function createEntries(site: JekyllSite, context: EntryContext): Entry[] {
	const nameFile = createFileNamer();
	return site.documents.map((document): Entry => {
		const facts = factsOf(document, site.config, context.timeZone, context.now);
		const target = targetOf(document, facts, site);
		const oldPath = facts.hidden !== null ? null : target === 'text' ? textPath(document, facts) : addressOf();
		return {
			document,
			facts,
			target,
			oldPath,
			path: oldPath,
			outFile: nameFile(folderOf[target], document, facts),
			collision: null,
			redirectTo: redirectOf(facts),
		};

		function addressOf(): SitePath | null {
			const path = jekyllPath(document, facts, site.config, context.buildDate);
			if (!('rule' in path)) return path;
			context.report(diagnose('import-url-refused', { file: document.path }, { reason: path.rule }));
			return null;
		}
	});
}

const folderOf: Record<EntryTarget, string> = {
	post: 'content/posts',
	draft: 'content/drafts',
	page: 'content/pages',
	text: 'public',
	theme: 'public',
};

function targetOf(document: JekyllDocument, facts: DocumentFacts, site: JekyllSite): EntryTarget {
	const { kind, id } = document;
	if (kind === 'draft' || (kind === 'post' && facts.hidden === 'no-date-in-name')) return 'draft';
	if (kind === 'post') return 'post';
	const extension = /\.([^./]+)$/u.exec(id)?.[1]?.toLowerCase() ?? '';
	if (site.config.markdownExtensions.includes(extension) || /^x?html?$/u.test(extension)) return 'page';
	return /^(?:scss|sass|coffee)$/u.test(extension) ? 'theme' : 'text';
}

function textPath({ path }: JekyllDocument, { permalink }: DocumentFacts): SitePath | null {
	const place = permalink === null ? fileAddress(path) : fileAddressOf(permalink, path);
	return 'rule' in place ? null : place;
}

function redirectOf({ data }: DocumentFacts): string | null {
	const [target] = [data['redirect_to']].flat();
	if (typeof target !== 'string' || target === '') return null;
	return /^(?:\/|[a-z][a-z\d+.-]*:)/iu.test(target) ? target : `/${target}`;
}
