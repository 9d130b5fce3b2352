import { formatDiagnostic } from '../../src/model/diagnostic.ts';
import { readFrontMatter } from '../../src/sources/front-matter.ts';

/** Reads a text as the post of a file name, in Tokyo. */
export function readPost(text: string | Uint8Array, name = '2026-05-12-qr.md') {
	const bytes = typeof text === 'string' ? Buffer.from(text) : text;
	return readFrontMatter(bytes, `content/posts/${name}`, { kind: 'post', timeZone: 'Asia/Tokyo' });
}

/** Reads front matter, given without its fences. */
export function readKeys(frontMatter: string) {
	return readPost(`---\n${frontMatter}\n---\n`);
}

/** Findings of a text as `line:column rule message`. */
export function findingsOf(text: string | Uint8Array, name?: string): string[] {
	return readPost(text, name).diagnostics.map((diagnostic) => {
		return formatDiagnostic(diagnostic, 'en').replace(/^content\/posts\/[^:]*:/u, '');
	});
}

/** The same, without messages. */
export function placesOf(text: string | Uint8Array, name?: string): string[] {
	return findingsOf(text, name).map((finding) => finding.split(' ').slice(0, 2).join(' '));
}
