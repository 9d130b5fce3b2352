import { diagnose, type Diagnostic } from '../../../model/diagnostic.ts';
import { checkedSitePath, decodePath } from '../../../model/url.ts';
import { foldFile } from './collisions.ts';
import type { Entry } from './entries.ts';

export interface ImportedRedirect {
	from: string;
	to: string;
}

/** Collects redirects; each address once, and never one that has a page: a real page beats a redirect. */
export function createRedirects(taken: ReadonlySet<string>) {
	const redirects = new Map<string, ImportedRedirect>();
	return {
		add(from: string, to: string): boolean {
			const place = checkedSitePath(from);
			if ('rule' in place || taken.has(foldFile(place.file))) return false;
			const key = foldFile(place.file);
			const readable = decodePath(from);
			// What site.yaml shows should be readable, but it takes no white space.
			const shown = /[\s?#%]/u.test(readable) ? from : readable;
			if (!redirects.has(key)) redirects.set(key, { from: shown, to });
			return true;
		},
		list: () => [...redirects.values()].sort((a, b) => (a.from < b.from ? -1 : 1)),
		has: (file: string) => redirects.has(foldFile(file)),
	};
}

/**
 * Those of a document's `redirect_from` that can stay: an address of a page, one that another document has
 * redirected already, or one that is no address is left out.
 */
export function keptRedirects(
	entry: Entry,
	taken: Set<string>,
	report: (diagnostic: Diagnostic) => void,
): string[] | null {
	const given = redirectsFrom(entry);
	const kept = given.filter((from) => {
		const place = checkedSitePath(from);
		if (!('rule' in place) && !taken.has(foldFile(place.file))) {
			taken.add(foldFile(place.file));
			return true;
		}
		report(diagnose('import-redirect-dropped', { file: entry.document.path }, { from }));
		return false;
	});
	return kept.length === given.length ? null : kept;
}

/** What a document's `redirect_from` says, one address or a list. */
export function redirectsFrom({ facts }: Entry): string[] {
	return [facts.data['redirect_from']].flat().filter((from): from is string => typeof from === 'string');
}
