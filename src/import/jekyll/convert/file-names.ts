import type { JekyllDocument } from '../read/jekyll-site.ts';
import type { DocumentFacts } from './document-facts.ts';

/**
 * Names the file of each document in the new site: the old path below its folder, as far as the engine and
 * every file system can hold it. Names in NFC, since Git on a Mac changes the others; none is given twice,
 * by case neither.
 */
export function createFileNamer(): (folder: string, document: JekyllDocument, facts: DocumentFacts) => string {
	const taken = new Set<string>();
	return (folder, document, facts) => {
		const inside = document.kind === 'collection' ? `${document.collection}/${document.id}` : document.id;
		const isText = folder === 'public';
		const segments = inside.split('/').map((name) => safeName(name, isText));
		const last = segments.pop()!;
		const extension = isText ? (/\.[^.]+$/u.exec(last)?.[0] ?? '') : '.md';
		let base = isText ? last.slice(0, last.length - extension.length) : last.replace(/\.+[^.]*$/u, '');
		if (folder === 'content/posts' && facts.fileDate === null && facts.date !== null) {
			base = `${facts.date.slice(0, 10)}-${base.replace(/^[\d-]+-/u, '')}`;
		}
		const path = (suffix: string) => [folder, ...segments, `${base}${suffix}${extension}`].join('/');
		let suffix = '';
		for (let count = 2; taken.has(fold(path(suffix))); count += 1) suffix = `-${count}`;
		taken.add(fold(path(suffix)));
		return path(suffix);
	};
}

function safeName(name: string, isText: boolean): string {
	const safe = name
		.normalize('NFC')
		.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\\]/gu, '-')
		.replace(isText ? /^\.+(?!well-known)/u : /^[._#]+|~+$/gu, '');
	return safe === '' ? 'x' : safe;
}

function fold(path: string): string {
	return path.toUpperCase().toLowerCase();
}
