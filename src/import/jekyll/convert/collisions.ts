import { diagnose, type Diagnostic } from '../../../model/diagnostic.ts';
import { compareCodePoints } from '../../../model/text.ts';
import { decodePath, type SitePath, sitePathOfUrl } from '../../../model/url.ts';
import type { JekyllConfig } from '../read/config.ts';
import type { Entry } from './entries.ts';

/**
 * Settles addresses that several documents claim. Jekyll writes one over the other: pages first, then
 * collections in the order of the config, each by date and path, so the last one is what readers saw.
 * It keeps the address; every other document gets one of its own. Addresses that differ by case or Unicode
 * form only are settled alike, since no site of ours may have both.
 */
export function settleCollisions(
	entries: readonly Entry[],
	config: JekyllConfig,
	report: (diagnostic: Diagnostic) => void,
): void {
	const published = entries.filter(({ oldPath, target }) => oldPath !== null && target !== 'theme');
	const inOrder = published.toSorted((a, b) => inWritingOrder(a, b, config));
	const claims = Map.groupBy(inOrder, ({ oldPath }) => foldFile(oldPath!.file));
	const taken = new Set(claims.keys());
	for (const claimants of claims.values()) {
		if (claimants.length === 1) continue;
		const winner = claimants.at(-1)!;
		for (const loser of claimants.slice(0, -1)) {
			loser.path = freeAddress(loser, taken);
			const isSame = loser.oldPath!.file === winner.oldPath!.file;
			loser.collision = { won: false, other: winner.document.path };
			winner.collision = { won: true, other: loser.document.path };
			const params = { url: readable(winner.oldPath!), newUrl: readable(loser.path), other: winner.document.path };
			report(diagnose(isSame ? 'import-collision' : 'import-collision-case', { file: loser.document.path }, params));
			report(
				diagnose('import-collision-winner', { file: winner.document.path }, { ...params, other: loser.document.path }),
			);
		}
	}
	for (const entry of entries) {
		if (entry.facts.hidden !== null || entry.oldPath !== null || entry.target === 'theme' || entry.target === 'text')
			continue;
		entry.path = freeAddress(entry, taken);
		report(diagnose('import-new-url', { file: entry.document.path }, { newUrl: readable(entry.path) }));
	}
}

/** Full case folding by way of upper case, in one Unicode form: what some disk takes for the same file. */
export function foldFile(file: string): string {
	return file.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC');
}

export function readable({ url }: SitePath): string {
	return decodePath(url);
}

/** The order in which Jekyll reads, writes and chains documents. */
export function inWritingOrder(a: Entry, b: Entry, config: JekyllConfig): number {
	return writingOrder(a, config) - writingOrder(b, config) || byDate(a, b);
}

function writingOrder({ document }: Entry, { collections }: JekyllConfig): number {
	if (document.kind === 'page') return -1;
	return collections.findIndex(({ label }) => label === document.collection);
}

/** `Document#<=>`: by date, then by path. Pages go by path, which their reader sorts. */
function byDate(a: Entry, b: Entry): number {
	const dates =
		a.facts.date !== null && b.facts.date !== null ? Date.parse(a.facts.date) - Date.parse(b.facts.date) : 0;
	return dates || compareCodePoints(a.document.path, b.document.path);
}

/** `/2025/10/03/t/` → `/2025/10/03/t-2/`, the first that nobody has. */
function freeAddress({ oldPath, document }: Entry, taken: Set<string>): SitePath {
	const name = document.id.replace(/\.+[^./]*$/u, '');
	const { url } = oldPath ?? sitePathOfUrl(encodeURI(`/${name}/`));
	const [, base, end] = /^(.*?)(\/|\.[a-z]+)?$/u.exec(url)!;
	for (let count = oldPath === null ? 1 : 2; ; count += 1) {
		const path = sitePathOfUrl(`${base}${count === 1 ? '' : `-${count}`}${end ?? ''}`);
		const key = foldFile(path.file);
		if (taken.has(key)) continue;
		taken.add(key);
		return path;
	}
}
