import { diagnose, type Diagnostic } from '../model/diagnostic.ts';
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
	return table;
}

function clash(output: Output, other: Output): Diagnostic {
	const place = { file: output.owner.file, ...(output.owner.point && { start: output.owner.point }) };
	const params = { url: readable(output.path.url), other: other.owner.file, otherUrl: readable(other.path.url) };
	return diagnose(output.path.file === other.path.file ? 'url-duplicate' : 'url-case', place, params);
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
