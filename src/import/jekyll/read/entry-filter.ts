import type { JekyllConfig } from './config.ts';
import { fnmatch } from './fnmatch.ts';

/**
 * Whether Jekyll reads a path (`EntryFilter`, jekyll/lib/jekyll/entry_filter.rb, 4.3): each folder on the
 * way and the file itself must be included or neither excluded nor special.
 */
export function isRead(path: string, { include, exclude }: Pick<JekyllConfig, 'include' | 'exclude'>): boolean {
	const segments = path.split('/');
	return segments.every((name, index) => {
		const entry = segments.slice(0, index + 1).join('/');
		const isFolder = index < segments.length - 1;
		if (name.endsWith('.')) return false;
		const isIncluded = matches(include, entry, isFolder) || matches(include, name, isFolder);
		if (isIncluded) return true;
		const excludes = exclude.filter((pattern) => !include.includes(pattern));
		return !matches(excludes, entry, isFolder) && !/^[._#~]/u.test(name) && !name.endsWith('~');
	});
}

function matches(patterns: readonly string[], entry: string, isFolder: boolean): boolean {
	return patterns.some((given) => {
		const pattern = given.replace(/^\.?\//u, '');
		return fnmatch(pattern, entry) || entry.startsWith(pattern) || (isFolder && pattern === `${entry}/`);
	});
}
