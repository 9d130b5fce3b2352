import { diagnose, type Diagnostic, type DiagnosticPlace } from '../model/diagnostic.ts';
import type { Output } from './outputs.ts';

/** Every public URL of the site (percent-encoded, without base) and what answers there. */
export type UrlTable = Map<string, Output>;

/**
 * Gives each output its URL. Two outputs that a reader, a CDN or a file system could take for one
 * another — the same URL or file, also by case or Unicode form — are errors that name both.
 */
export function claimUrls(outputs: Output[], report: (diagnostic: Diagnostic) => void): UrlTable {
	const table: UrlTable = new Map();
	const byFoldedFile = new Map<string, Output>();
	for (const output of outputs) {
		const folded = foldFile(output.path.file);
		const other = byFoldedFile.get(folded);
		if (other === undefined) {
			byFoldedFile.set(folded, output);
			table.set(output.path.url, output);
		} else {
			report(clash(output, other));
		}
	}
	for (const [file, output] of byFoldedFile) {
		const other = foldersOf(file)
			.map((folder) => byFoldedFile.get(folder))
			.find((found) => found !== undefined);
		if (other !== undefined) report(diagnose('url-folder', placeOf(output), paramsOf(output, other)));
	}
	return table;
}

/** `/a/b/c.html` → `/a`, `/a/b` */
function foldersOf(file: string): string[] {
	const steps = file.split('/').slice(1, -1);
	return steps.map((_, index) => `/${steps.slice(0, index + 1).join('/')}`);
}

/** What the engine makes itself has no file to mend, so the other of the two is named first. */
function clash(output: Output, other: Output): Diagnostic {
	const [mine, theirs] = isMade(output) && !isMade(other) ? [other, output] : [output, other];
	const rule = output.path.file === other.path.file ? 'url-duplicate' : 'url-case';
	return diagnose(rule, placeOf(mine), paramsOf(mine, theirs));
}

function isMade({ kind }: Output): boolean {
	return kind === 'list' || kind === 'term-index' || kind === 'search' || kind === 'text';
}

function placeOf({ owner }: Output): DiagnosticPlace {
	return { file: owner.file, ...(owner.point && { start: owner.point }) };
}

function paramsOf(output: Output, other: Output): Record<string, string> {
	return { url: readable(output.path.url), other: other.owner.file, otherUrl: readable(other.path.url) };
}

function readable(url: string): string {
	try {
		return decodeURI(url);
	} catch {
		return url;
	}
}

/** Full case folding by way of upper case (ß, final sigma), in one Unicode form. */
function foldFile(file: string): string {
	return file.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC');
}
